"""The driver's connection by its name."""

from sqlalchemy import create_engine

engine = create_engine("sqlite://")
raw = engine.raw_connection()
raw.driver_connection.create_function("plus", 2, max)
raw.dbapi_connection.isolation_level = None
raw.cursor().execute("select 1")
