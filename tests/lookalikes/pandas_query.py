import pandas as pd
from sqlalchemy import create_engine, text

engine = create_engine("x")
df = pd.read_sql("select * from x", engine)
df2 = df.query("a > 1")
df.query("x").get("y")
x = pd.read_sql(text("select :x"), engine, params={"x": 1})
x = pd.read_sql_query("select 1", con=engine)
