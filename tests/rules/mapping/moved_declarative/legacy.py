"""What moved from sqlalchemy.ext.declarative, imported and used under every name."""

# fmt: off
import sqlalchemy.ext.declarative
import sqlalchemy.ext.declarative as declarative
from sqlalchemy import Column, Integer, MetaData, ext
from sqlalchemy.ext import declarative as d
from sqlalchemy.ext.declarative import ConcreteBase, declarative_base  # SQA195 "declarative_base of sqlalchemy.ext.declarative"
from sqlalchemy.ext.declarative import as_declarative as decorated  # SQA195 "import it from sqlalchemy.orm"
from sqlalchemy.ext.declarative import (
    DeferredReflection,
    has_inherited_table,  # SQA195 "has_inherited_table"
    synonym_for,  # SQA195 "synonym_for"
)
from sqlalchemy.ext.declarative import instrument_declarative  # SQA195 "is removed in 2.0"
from sqlalchemy.ext.declarative.api import declarative_base as made  # SQA195
# fmt: on

Base = declarative_base()  # SQA195 "is deprecated since 1.4"
Other = declarative_base(metadata=MetaData(), name="Other")  # SQA195
Third = made()  # SQA195
Fourth = declarative.declarative_base()  # SQA195
Fifth = d.declarative_base()  # SQA195
Sixth = sqlalchemy.ext.declarative.declarative_base()  # SQA195
Seventh = ext.declarative.declarative_base()  # SQA195


@decorated()  # SQA195
class Decorated:
    id = Column(Integer, primary_key=True)


@d.as_declarative(metadata=MetaData())  # SQA195
class AlsoDecorated:
    pass


class User(Base):
    __tablename__ = "users"

    id = Column(Integer, primary_key=True)

    @synonym_for("id")  # SQA195
    @property
    def ident(self):
        return self.id


def build(mixin):
    if has_inherited_table(mixin):  # SQA195
        return None
    return declarative_base(cls=mixin)  # SQA195


def instrument(cls):
    instrument_declarative(cls, {}, MetaData())  # SQA195
    return ConcreteBase, DeferredReflection
