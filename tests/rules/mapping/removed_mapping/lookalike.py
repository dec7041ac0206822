# target: 2.1
"""The same words, elsewhere and with a meaning of their own."""

import django.db.models
import flask
import sqlalchemy as sa
from sqlalchemy import orm
from sqlalchemy.orm import class_mapper, relationship
from sqlalchemy.orm.mapper import Mapper

from geometry import compile_mappers, relation

app = flask.Flask("x")
mapper = class_mapper(object)  # a variable that holds one


class Relation:
    def relation(self, other, extension=None):
        return self


relation("one")  # another module's function
Relation().relation("one", extension=None)  # a method of one's own
compile_mappers()  # another module's
sa.inspect(object).mapper  # the attribute
sa.event.listen(Mapper, "before_insert", print)  # the class
sa.event.listen(mapper, "before_insert", print)  # one mapper


@app.converter  # no collection's
def convert(value):
    return value


def of(flag, cascade, prepare, options):
    relationship("User", cascade_backrefs=flag, lazy="select")  # may be false
    relationship("User", lazy="select", **options)  # may hold anything
    django.db.models.ForeignKey("User", bind=None)  # another library's
    prepare(reflect=True)  # unknown
    prepare.prepare(reflect=True)  # unknown
    cascade.mapped_table  # unknown
    orm.declarative_base(metadata=flag)  # no bind
