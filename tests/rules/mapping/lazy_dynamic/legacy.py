"""The dynamic loader in every spelling."""

import sqlalchemy as sa
import sqlalchemy.orm
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, ForeignKey, Integer, orm
from sqlalchemy.orm import (
    DynamicMapped,  # SQA191 "use WriteOnlyMapped"
    backref,
    declarative_base,
    dynamic_loader,  # SQA191 "dynamic_loader() is legacy since 2.0"
    relationship,
)
from sqlalchemy.orm import relationship as rel
from sqlmodel import Field, Relationship, SQLModel

Base = declarative_base()
db = SQLAlchemy()


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    lines = relationship("Line", lazy="dynamic")  # SQA191 "lazy=" "write_only"
    notes = rel("Note", backref="order", lazy="dynamic", cascade="all, delete-orphan")  # SQA191
    parcels = dynamic_loader("Parcel")  # SQA191 "dynamic_loader()"
    marks = orm.dynamic_loader("Mark")  # SQA191
    tags = sa.orm.relationship(
        "Tag",
        secondary="order_tags",
        lazy="dynamic",  # SQA191
        backref=backref(
            "orders",
            lazy="dynamic",  # SQA191
        ),
    )
    bills: DynamicMapped["Bill"] = relationship()  # SQA191 "DynamicMapped"
    all_bills: orm.DynamicMapped["Bill"] = relationship(viewonly=True)  # SQA191
    seen = relationship("Bill", viewonly=True, lazy="dynamic")  # SQA191 "raise"


class Customer(Base):
    __tablename__ = "customers"
    id = Column(Integer, primary_key=True)


Customer.orders = relationship(Order, lazy="dynamic")  # SQA191


class Shop(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    items = db.relationship("Item", backref=db.backref("shop", lazy="joined"), lazy="dynamic")  # SQA191
    clerks = db.dynamic_loader("Clerk")  # SQA191


class Team(SQLModel, table=True):
    id: int = Field(primary_key=True)
    heroes: list["Hero"] = Relationship(
        sa_relationship_kwargs={
            "order_by": "Hero.id",
            "lazy": "dynamic",  # SQA191
        }
    )


def mixin():
    class Commented:
        @orm.declared_attr
        def comments(cls):
            return relationship("Comment", lazy="dynamic", viewonly=False)  # SQA191 "write_only"

    return Commented
