"""Dialects that are there."""

import sqlalchemy as sa
from sqlalchemy import create_engine
from sqlalchemy.dialects import mysql, oracle, postgresql
from sqlalchemy.engine import make_url

found = postgresql.dialect()
engine = create_engine("postgresql+psycopg2://user@host/name")
third = sa.create_engine("mssql+pyodbc://dsn")
url = make_url("mysql+pymysql://host/name")
