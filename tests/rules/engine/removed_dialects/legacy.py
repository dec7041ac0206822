"""Dialects that are gone, imported, called and named in URLs."""

# fmt: off
import sqlalchemy as sa
import sqlalchemy.dialects.sybase  # SQA156 "install sqlalchemy-sybase"
from sqlalchemy import create_engine
from sqlalchemy.dialects import firebird, mysql  # SQA156 "install sqlalchemy-firebird"
from sqlalchemy.dialects.firebird import fdb as driver  # SQA156 "the dialect firebird is removed in 2.0"
from sqlalchemy.dialects.mysql import oursql as our  # SQA156 "use mysqldb or pymysql"
from sqlalchemy.engine.url import make_url
from sqlalchemy.ext.asyncio import create_async_engine
# fmt: on

found = firebird.dialect()  # SQA156
driver_module = our.dialect.dbapi()  # SQA156
HOST = "localhost"
engine = create_engine("postgres://user@host/name")  # SQA156 "write postgresql" "raises since 1.4"
other = create_engine(f"postgres+psycopg2://user@{HOST}/name")  # SQA156
third = sa.create_engine("mssql+mxodbc://dsn")  # SQA156 "use pyodbc"
fourth = create_async_engine("postgres+asyncpg://host/name")  # SQA156
url = make_url("firebird+fdb://host/name")  # SQA156 "firebird+fdb://"
