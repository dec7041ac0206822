"""Metadata that is bound to an engine."""

import sqlalchemy as sa
from sqlalchemy import MetaData, Table, ThreadLocalMetaData, create_engine  # SQA160 "ThreadLocalMetaData is removed"
from sqlalchemy.orm import declarative_base, sessionmaker

engine = create_engine("sqlite://")
Base = declarative_base()
Base.metadata.bind = engine  # SQA160 "is ignored in 2.0"
local = ThreadLocalMetaData()  # SQA160


def by_keyword(url):
    metadata = sa.MetaData(bind=engine)  # SQA160 "MetaData(bind=…) is removed in 2.0"
    naming = MetaData(schema="shop", bind=None)  # SQA160
    return metadata, naming, sa.schema.MetaData(bind=create_engine(url))  # SQA160


def by_position(conn: sa.engine.Connection):
    MetaData("sqlite:///shop.db")  # SQA160 "an engine in MetaData(…)"
    MetaData(conn, reflect=False)  # SQA160
    return MetaData(engine)  # SQA160


def migrate(migrate_engine):
    meta = MetaData()
    meta.bind = migrate_engine  # SQA160
    users = Table("users", meta)
    if users.bind is None or meta.is_bound():  # SQA160 SQA160
        return users.select().bind  # SQA160 "Select.bind"
    return users.metadata.bind.url  # SQA160 "MetaData.bind is removed"


class Store:
    def __init__(self):
        self.metadata = sa.MetaData()
        self.metadata.bind = create_engine("sqlite://")  # SQA160

    def session(self):
        return sessionmaker(bind=self.metadata.bind)()  # SQA160
