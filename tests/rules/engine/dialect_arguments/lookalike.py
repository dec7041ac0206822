"""The same arguments of something else."""

import csv

from sqlalchemy import Enum, create_engine

from shop.types import ENUM  # the project's

writer = csv.writer(open("file", "w"), quoting=csv.QUOTE_ALL)
own = ENUM("a", quoting="auto")
ansi = create_engine("postgresql://host/db?use_ansi=0")  # another database's
size = create_engine("oracle://host/db?arraysize=50")  # an argument that a URL may have
mode = create_engine("postgresql+psycopg2://", executemany_mode="values_only")


def make(Column, create_engine, mode):
    create_engine("sqlite://", _json_serializer=str)  # a parameter
    return Column("id", mssql_identity_start=5)


def given(mode):
    return create_engine("postgresql+psycopg2://", executemany_mode=mode)  # not known
