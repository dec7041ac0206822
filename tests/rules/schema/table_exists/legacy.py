"""exists() of a table."""

from sqlalchemy import Column, Integer, MetaData, Table, create_engine
from sqlalchemy.orm import declarative_base

Base = declarative_base()
engine = create_engine("sqlite://")
users = Table("users", MetaData(engine), Column("id", Integer))  # SQA160


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)


def tables():
    if users.exists():  # SQA163 "use inspect(engine).has_table(…)"
        return True
    with engine.connect() as conn:
        return User.__table__.exists(bind=conn) or users.exists(engine)  # SQA163 SQA163
