import duckdb
from sqlalchemy import create_engine, text

con = duckdb.connect()
con.execute("select 1")
conn = duckdb.connect("x.db")
conn.execute("install x")
duckdb.execute("select 1")
engine = create_engine("duckdb://")
with duckdb.connect() as connection:
    connection.execute("select 1")
