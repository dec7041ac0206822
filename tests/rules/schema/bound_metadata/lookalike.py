"""Other things called bind, and other things called MetaData."""

import socket
import tkinter
from dataclasses import dataclass

from alembic import context, op
from django import forms
from importlib_metadata import MetaData as Distribution
from sqlalchemy import Column, MetaData, create_engine, inspect
from sqlalchemy.orm import declarative_base, sessionmaker

from shop.settings import schema_name

Base = declarative_base()


@dataclass
class Binding:
    """A class of this module, with an attribute of that name."""

    bind: str = ""


class Port(Base):
    __tablename__ = "ports"
    bind = Column()  # a column


def own(binding: Binding, engine, session: sessionmaker()):
    binding.bind = "127.0.0.1"  # the class above
    Distribution(bind=engine)  # another library's
    session.bind = engine  # a session is bound by right
    sessionmaker().configure(bind=engine)  # so is a factory
    MetaData(schema_name)  # nothing says what it is, and the schema's name stands there
    MetaData("public")  # a schema's name
    inspect(create_engine("sqlite://")).bind  # an inspector has its bind in 2.0, too
    return op.get_bind(), context.get_bind(), Port.bind, Port().bind


def others(form: forms.Form):
    tkinter.Tk().bind("<Key>", print)
    socket.socket().bind(("", 0))
    return form.is_bound


def facts(metadata):
    metadata.bind = metadata.get("bind")  # a dict's method speaks against it
