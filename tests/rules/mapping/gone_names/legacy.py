"""Names that are gone or have moved, imported under every spelling and read from modules."""

# fmt: off
import sqlalchemy as sa
import sqlalchemy.future.orm  # SQA197 "sqlalchemy.future is removed in 2.0"
import sqlalchemy.processors as conversion  # SQA197 "what is left is sqlalchemy.engine.processors"
from sqlalchemy import databases  # SQA197 "use sqlalchemy.dialects"
from sqlalchemy import exc, interfaces, util  # SQA197 "interfaces" "use event.listen()"
from sqlalchemy import orm as o
from sqlalchemy.databases import mysql  # SQA197 "mysql of sqlalchemy.databases is removed in 2.0"
from sqlalchemy.engine import Engine, LegacyCursorResult, RowProxy as Proxy  # SQA197 SQA197 "use CursorResult" "use Row"
from sqlalchemy.engine.base import Connectable  # SQA197 "it was internal"
from sqlalchemy.engine.result import ResultProxy, RowProxy  # SQA197 SQA197 "raises since 1.4"
from sqlalchemy.exc import RemovedIn20Warning, SADeprecationWarning  # SQA197 "use its base"
from sqlalchemy.ext.hybrid import (
    HYBRID_METHOD,  # SQA197 "HybridExtensionType"
    hybrid_property,
)
from sqlalchemy.future.orm import Session  # SQA197
from sqlalchemy.orm import public_factory  # SQA197
from sqlalchemy.orm.evaluator import EvaluatorCompiler  # SQA197 "is deprecated since 2.0"
from sqlalchemy.orm.query import with_polymorphic  # SQA197 "import it from sqlalchemy.orm"
from sqlalchemy.orm.util import aliased as alias, outerjoin  # SQA197 SQA197 "aliased of sqlalchemy.orm.util" "outerjoin"
from sqlalchemy.sql.visitors import VisitableType  # SQA197
from sqlalchemy.util import KeyedTuple, OrderedDict, text_type  # SQA197 SQA197 "use Row of sqlalchemy.engine" "use str"
from sqlalchemy.util.compat import py3k, string_types  # SQA197 SQA197 "leave the test out"
# fmt: on


def strings(value):
    if isinstance(value, util.string_types):  # SQA197 "use str"
        return value
    return sa.util.text_type(value)  # SQA197


def is_row(value):
    return isinstance(value, sa.engine.RowProxy)  # SQA197 "use Row"


def warns(caught):
    return [each for each in caught if issubclass(each.category, exc.RemovedIn20Warning)]  # SQA197


class Quiet(RemovedIn20Warning):  # SQA197 "use its base"
    pass


class Own(Proxy):  # SQA197 "use Row"
    pass


def payload():
    return sa.Column(sa.Binary)  # SQA197 "use LargeBinary"


def extension(found):
    return found is o.NOT_EXTENSION  # SQA197
