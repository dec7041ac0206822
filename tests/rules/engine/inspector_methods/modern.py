"""inspect() finds the inspector."""

from sqlalchemy import Inspector, MetaData, Table, create_engine, inspect

engine = create_engine("sqlite://")
inspector: Inspector = inspect(engine)
inspector.reflect_table(Table("users", MetaData()), None)
inspector.get_pk_constraint("users")["constrained_columns"]
