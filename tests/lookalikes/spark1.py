from pyspark.sql import SparkSession
from pyspark.sql.functions import select, col
from sqlalchemy import create_engine

spark = SparkSession.builder.getOrCreate()
session = spark
session.sql("select 1")
spark.sql(f"select {col}")
df = spark.table("x").select(["a", "b"])
df2 = df.select([c for c in df.columns])
