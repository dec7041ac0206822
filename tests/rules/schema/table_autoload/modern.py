"""autoload_with says it alone."""

from sqlalchemy import MetaData, Table, create_engine, inspect

engine = create_engine("sqlite://")
users = Table("users", MetaData(), autoload_with=engine)
inspector = inspect(engine)
orders = Table("orders", MetaData(), autoload_with=inspector, extend_existing=True)
