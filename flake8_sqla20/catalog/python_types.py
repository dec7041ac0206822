"""What the values of SQLAlchemy's types are in Python: their `python_type` on 2.0 and 2.1, by their last names.

A type that is not named here gives values of more than one kind (JSON), values that depend on the driver (INET), or
makes its own (TypeDecorator). `tests/library` holds the table against the installed SQLAlchemy.
"""

from __future__ import annotations

_INT = "BIGINT BigInteger INT INTEGER Integer MEDIUMINT SMALLINT SmallInteger TINYINT"
_STR = (
    "CHAR CITEXT CLOB LONGTEXT MEDIUMTEXT NCHAR NCLOB NTEXT NVARCHAR NVARCHAR2 String TEXT TINYTEXT Text Unicode"
    " UnicodeText VARCHAR VARCHAR2"
)
_BYTES = "BINARY BLOB BYTEA IMAGE LONGBLOB LargeBinary MEDIUMBLOB RAW TINYBLOB VARBINARY"
_DATETIME = "DATETIME DATETIME2 DATETIMEOFFSET DateTime SMALLDATETIME TIMESTAMP"

PYTHON_TYPES = {
    **dict.fromkeys(_INT.split(), "builtins.int"),
    **dict.fromkeys(_STR.split(), "builtins.str"),
    **dict.fromkeys(_BYTES.split(), "builtins.bytes"),
    **dict.fromkeys(("BOOLEAN", "Boolean"), "builtins.bool"),
    **dict.fromkeys(_DATETIME.split(), "datetime.datetime"),
    **dict.fromkeys(("DATE", "Date"), "datetime.date"),
    **dict.fromkeys(("TIME", "Time"), "datetime.time"),
    **dict.fromkeys(("INTERVAL", "Interval"), "datetime.timedelta"),
    # of a dialect that differs
    "mssql.TIMESTAMP": "builtins.bytes",
    "oracle.DATE": "datetime.datetime",
}
# Numbers, and whether they are given as Decimal where `asdecimal` does not say.
NUMBERS = {
    **dict.fromkeys(("DECIMAL", "NUMERIC", "Numeric"), True),
    **dict.fromkeys(("BINARY_DOUBLE", "BINARY_FLOAT", "DOUBLE", "DOUBLE_PRECISION", "Double"), False),
    **dict.fromkeys(("FLOAT", "Float", "REAL"), False),
    **dict.fromkeys(("mysql.DOUBLE", "mysql.REAL"), True),
}
# UUIDs, which `as_uuid=False` makes strings; enumerations, which are strings or of the class that they name.
UUIDS = ("UNIQUEIDENTIFIER", "UUID", "Uuid")
ENUMERATIONS = ("ENUM", "Enum")
ARRAYS = ("ARRAY",)
