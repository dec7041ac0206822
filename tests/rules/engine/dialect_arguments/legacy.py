"""Arguments that one dialect took."""

import sqlalchemy as sa
from sqlalchemy import Column, Integer, create_engine
from sqlalchemy.dialects import mssql, mysql, oracle
from sqlalchemy.dialects.mysql import ENUM, SET

from shop.settings import login

engine = create_engine("postgresql+psycopg2://", use_batch_mode=True)  # SQA157 "raises since 1.4"
batch = create_engine("postgresql+psycopg2://", executemany_mode="batch")  # SQA157 "use "
lite = sa.create_engine("sqlite://", _json_serializer=str)  # SQA157 "use json_serializer=…"
both = create_engine(
    "sqlite://",
    _json_serializer=str,  # SQA157
    _json_deserializer=str,  # SQA157 "use json_deserializer=…"
)
dialect = oracle.dialect(use_binds_for_limits=True)  # SQA157 "is deprecated since 1.4"
thread = create_engine("oracle://", threaded=True)  # SQA157
lobs = create_engine("oracle+cx_oracle://u:p@host/db?auto_convert_lobs=false")  # SQA157 "auto_convert_lobs in a URL"
ansi = create_engine(f"oracle://{login}@host/db?encoding=utf8&use_ansi=0")  # SQA157 "create_engine(…, use_ansi=…)"
alias = mssql.dialect(legacy_schema_aliasing=True)  # SQA157
kind = ENUM("a", quoting="auto")  # SQA157 "ENUM(quoting=…) is removed in 2.0"
kinds = SET("a", quoting="auto")  # SQA157 "SET(quoting=…)"
third = mysql.ENUM("a", quoting="auto")  # SQA157
number = Column("id", Integer, primary_key=True, mssql_identity_start=5)  # SQA157 "use Identity(start=…)"
