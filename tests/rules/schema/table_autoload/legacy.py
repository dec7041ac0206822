"""The switch autoload."""

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import MetaData, Table, create_engine
from sqlalchemy.schema import Table as SchemaTable

db = SQLAlchemy()
engine = create_engine("sqlite://")
metadata = MetaData()
users = Table("users", metadata, autoload=True)  # SQA162 "use autoload_with=engine"
orders = sa.Table("orders", metadata, autoload=True, autoload_with=engine)  # SQA162 "leave it out"
lines = SchemaTable("lines", metadata, autoload=False)  # SQA162 "leave it out"
items = db.Table("items", autoload=True, autoload_with=db.engine)  # SQA162
many = Table(
    "many",
    metadata,
    autoload=bool(orders),  # SQA162
    extend_existing=True,
)


class Reflected(Table):
    pass


Reflected("reflected", metadata, autoload=True)  # SQA162
