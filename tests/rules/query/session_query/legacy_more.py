"""SQLModel, star imports, Alembic, other extensions: sessions by another library's name."""

from alembic import op
from fastapi_sqlalchemy import db as middleware
from sqlalchemy.orm import *
from sqlmodel import Field, SQLModel
from sqlmodel import Session as ModelSession

from shop.models import Order


class Hero(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str


def heroes(engine):
    with ModelSession(engine) as work:
        return work.query(Hero).all()  # SQA101


def starred():
    make = sessionmaker()
    return make().query(Hero)  # SQA101


def upgrade():
    bind = op.get_bind()
    work = Session(bind=bind)
    for order in work.query(Order):  # SQA101
        order.total = 0
    work.commit()


def served():
    return middleware.session.query(Hero).all()  # SQA101


def unmistakable(anything):
    # Nothing else has a query() that takes mapped classes or their columns.
    anything.query(Hero)  # SQA101
    return anything.store.query(Hero.id, Hero.name).filter(Hero.id == 1)  # SQA101
