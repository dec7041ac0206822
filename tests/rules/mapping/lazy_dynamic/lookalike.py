"""The word "dynamic" where it is no loader strategy."""

from neomodel import Relationship
from sqlalchemy import Column, Integer
from sqlalchemy.orm import declarative_base, relationship

from app.graph import DynamicMapped, backref

Base = declarative_base()
LAZY = "dynamic"


def load(name, lazy="dynamic"):  # a parameter
    return name, lazy


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    lines = relationship("Line", lazy=LAZY)  # no constant there: nothing says that it is not changed
    notes = relationship("Note", info={"lazy": "dynamic"})  # the user's own notes
    friends = Relationship("Order", "FRIEND", lazy="dynamic")  # neomodel's
    lines_again = load("Line", lazy="dynamic")  # a function of one's own
    other: DynamicMapped["Line"] = load("Line")  # a class of the project's own
    marks = relationship("Mark", backref=backref("order", lazy="dynamic"))  # a function of the project's own


class Field:
    def relationship(self, target, lazy):
        return target, lazy


field = Field()
field.relationship("Line", lazy="dynamic")  # a method of one's own class
