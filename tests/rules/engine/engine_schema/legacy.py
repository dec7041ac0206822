"""Questions about the schema that an engine answered."""

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, Integer, MetaData, Table, create_engine
from sqlalchemy.engine import Connection

db = SQLAlchemy()
engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer))

engine.table_names()  # SQA171 "use inspect(engine).get_table_names()"
engine.table_names(schema="shop")  # SQA171
engine.has_table("users", schema="shop")  # SQA171 "use inspect(engine).has_table(…)"
db.engine.has_table(users.name)  # SQA171
engine.create(users)  # SQA171 "use table.create(engine)"
engine.drop(users)  # SQA171


def annotated(conn: Connection):
    conn.create(users)  # SQA171 "Connection.create()"
    return conn.engine.table_names()  # SQA171
