"""The same today."""

from sqlalchemy import Column, Identity, Integer, create_engine
from sqlalchemy.dialects import mssql, oracle
from sqlalchemy.dialects.mysql import ENUM, SET

batch = create_engine("postgresql+psycopg2://", executemany_mode="values_plus_batch")
lite = create_engine("sqlite://", json_serializer=str, json_deserializer=str)
dialect = oracle.dialect()
alias = mssql.dialect()
kind = ENUM("a")
kinds = SET("a")
number = Column("id", Integer, Identity(start=5), primary_key=True)
