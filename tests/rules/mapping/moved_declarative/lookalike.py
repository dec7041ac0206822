"""What stays where it was, what is imported for another release, and other libraries' declarative_base()."""

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from ming.odm import declarative_base as ming_base
from sqlalchemy.ext.declarative import AbstractConcreteBase, ConcreteBase, DeferredReflection  # they stay
from sqlalchemy.ext.declarative import extensions  # a module that stays

from shop.declarative import declarative_base as own_base  # the project's

try:
    from sqlalchemy.orm import declarative_base
except ImportError:
    from sqlalchemy.ext.declarative import declarative_base  # for 1.3

try:
    from sqlalchemy.orm import DeclarativeBase
except ImportError:  # a fallback for 1.x, with its use
    from sqlalchemy.ext.declarative import as_declarative

    DeclarativeBase = as_declarative()(object)

Base = declarative_base()  # whichever import succeeded
Ming = ming_base()  # another mapper
Own = own_base()  # the project's
db = SQLAlchemy()


class Polymorphic(ConcreteBase, Base):
    __tablename__ = "polymorphic"

    id = sa.Column(sa.Integer, primary_key=True)


class Reflected(DeferredReflection, Base):
    __abstract__ = True


class Abstract(AbstractConcreteBase, Base):
    pass


class Factory:
    def declarative_base(self):
        return extensions

    def make(self):
        return self.declarative_base()  # this class's method


def parameter(declarative_base, has_inherited_table):
    return declarative_base(), has_inherited_table(Base)  # parameters of those names


if sa.__version__ < "1.4":
    from sqlalchemy.ext.declarative import declared_attr, has_inherited_table, synonym_for  # for an older release
