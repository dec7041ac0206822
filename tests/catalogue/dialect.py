"""Dialects and drivers."""

# %% dialect-name-postgres: postgres:// URL
create_engine('postgres://u@h/d')  # SQA156
#> 1.4, 2.0, 2.1: NoSuchModuleError
# %% modern
from sqlalchemy.engine import make_url
make_url('postgresql://u@h/d')

# %% dialect-firebird: firebird dialect removed
from sqlalchemy.dialects import firebird  # SQA156
#> 1.4: silent; 2.0, 2.1: ImportError
firebird.dialect()  # SQA156
#> 1.4: SADeprecationWarning; 2.0, 2.1: not reached
# %% modern
pass

# %% dialect-sybase: sybase dialect removed
from sqlalchemy.dialects import sybase  # SQA156
#> 1.4: silent; 2.0, 2.1: ImportError
sybase.dialect()  # SQA156
#> 1.4: SADeprecationWarning; 2.0, 2.1: not reached
# %% modern
pass

# %% dialect-mysql-oursql: mysql+oursql:// driver removed
# unlike: 1.4 still has the dialect, and misses the driver
from sqlalchemy.dialects.mysql import oursql  # SQA156
#> 1.4: silent; 2.0, 2.1: ImportError
oursql.dialect.dbapi()  # SQA156
#> 1.4: SADeprecationWarning and ModuleNotFoundError; 2.0, 2.1: not reached
# %% modern
pass

# %% dialect-postgresql-pygresql: postgresql+pygresql:// driver removed
# unlike: 1.4 still has the dialect, and misses the driver
from sqlalchemy.dialects.postgresql import pygresql  # SQA156
#> 1.4: silent; 2.0, 2.1: ImportError
pygresql.dialect.dbapi()  # SQA156
#> 1.4: ModuleNotFoundError; 2.0, 2.1: not reached
# %% modern
pass

# %% dialect-postgresql-pypostgresql: postgresql+pypostgresql:// driver removed
# unlike: 1.4 still has the dialect, and misses the driver
from sqlalchemy.dialects.postgresql import pypostgresql  # SQA156
#> 1.4: silent; 2.0, 2.1: ImportError
pypostgresql.dialect.dbapi()  # SQA156
#> 1.4: ModuleNotFoundError; 2.0, 2.1: not reached
# %% modern
pass

# %% dialect-mssql-mxodbc: mssql+mxodbc:// driver removed
# unlike: 1.4 still has the dialect, and misses the driver
from sqlalchemy.dialects.mssql import mxodbc  # SQA156
#> 1.4: silent; 2.0, 2.1: ImportError
mxodbc.dialect.dbapi()  # SQA156
#> 1.4: ModuleNotFoundError; 2.0, 2.1: not reached
# %% modern
pass

# %% mysql-enum-quoting: mysql.ENUM/SET(quoting=)
from sqlalchemy.dialects.mysql import ENUM, SET
ENUM('a', quoting='auto')  # SQA157
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
SET('a', quoting='auto')  # SQA157
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
from sqlalchemy.dialects.mysql import ENUM, SET
ENUM('a')
SET('a')

# %% mysql-distinct-string: mysql select(distinct='ALL')
from sqlalchemy.dialects import mysql
str(select([users.c.id], distinct='ALL').compile(dialect=mysql.dialect()))  # SQA141 SQA142
#> 1.4: RemovedIn20Warning and SADeprecationWarning; 2.0, 2.1: ArgumentError
# %% modern
from sqlalchemy.dialects import mysql
str(select(users.c.id).prefix_with('ALL').compile(dialect=mysql.dialect()))

# %% sqlite-json-serializer: create_engine('sqlite', _json_serializer=)
create_engine('sqlite://', _json_serializer=str, _json_deserializer=str)  # SQA157 SQA157
#> 1.4, 2.0: SADeprecationWarning; 2.1: TypeError
# %% modern
create_engine('sqlite://', json_serializer=str, json_deserializer=str)

# %% oracle-use-binds-for-limits: oracle use_binds_for_limits / threaded
# unlike: 2.1 takes threaded=, does nothing with it, and says nothing
from sqlalchemy.dialects import oracle
oracle.dialect(use_binds_for_limits=True)  # SQA157
#> 1.4, 2.0, 2.1: SADeprecationWarning
oracle.dialect(threaded=True)  # SQA157
#> 1.4, 2.0: SADeprecationWarning; 2.1: silent
# %% modern
from sqlalchemy.dialects import oracle
oracle.dialect()

# %% mssql-legacy-schema-aliasing: mssql legacy_schema_aliasing / identity options
from sqlalchemy.dialects import mssql
mssql.dialect(legacy_schema_aliasing=True)  # SQA157
#> 1.4, 2.0, 2.1: SADeprecationWarning
t = Table('t', MetaData(), Column('id', Integer, primary_key=True, mssql_identity_start=5))  # SQA157
from sqlalchemy.schema import CreateTable
str(CreateTable(t).compile(dialect=mssql.dialect()))  # missed: the library speaks here; the cause is line 3, found there
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
from sqlalchemy import Identity
t = Table('t', MetaData(), Column('id', Integer, Identity(start=5), primary_key=True))

# %% psycopg2-native-unicode: psycopg2 use_native_unicode / use_batch_mode / implicit
# needs: psycopg2
# unlike: 1.4 takes use_native_unicode= with psycopg2; the finding says that it raises since 1.4
create_engine('postgresql+psycopg2://u@h/d', use_native_unicode=True)  # SQA175
#> 1.4: silent; 2.0, 2.1: TypeError
# %% modern
# needs: psycopg2
create_engine('postgresql+psycopg2://u@h/d')

# %% psycopg2-batch-mode: psycopg2 use_batch_mode / executemany_mode='batch'
# needs: psycopg2
create_engine('postgresql+psycopg2://u@h/d', executemany_mode='batch')  # SQA157
#> 1.4: silent; 2.0, 2.1: ArgumentError
# %% modern
# needs: psycopg2
create_engine('postgresql+psycopg2://u@h/d', executemany_mode='values_plus_batch')
