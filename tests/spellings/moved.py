import sqlalchemy.ext.declarative
import sqlalchemy.ext.declarative as dec
from sqlalchemy.ext import declarative
from sqlalchemy.ext import declarative as d2
import sqlalchemy as sa
from sqlalchemy.ext.declarative import *
from sqlalchemy.ext.declarative import declarative_base as db_base  # SQA195
from sqlalchemy.ext.declarative import (
    as_declarative,  # SQA195
    has_inherited_table as hit,  # SQA195
    synonym_for,  # SQA195
)
import importlib

A = dec.declarative_base()  # SQA195
B = declarative.declarative_base()  # SQA195
C = d2.declarative_base()  # SQA195
D = sqlalchemy.ext.declarative.declarative_base()  # SQA195
E = sa.ext.declarative.declarative_base()  # SQA195
F = db_base()  # SQA195
G = declarative_base()  # SQA195
base = declarative_base
H = base(cls=object)  # SQA195


@as_declarative()  # SQA195
class I:
    pass


@dec.as_declarative()  # SQA195
class J:
    pass


K = declarative.api.declarative_base()  # SQA195
L = dec.has_inherited_table(J)  # SQA195
