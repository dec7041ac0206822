"""Names that are called alike, names that stay, and imports for several releases."""

import databases  # another library
import six
import sqlalchemy
from six import string_types, text_type  # six has them
from sqlalchemy import orm, util
from sqlalchemy.dialects import mysql, postgresql  # where the dialects are
from sqlalchemy.engine import Dialect  # stays there
from sqlalchemy.exc import MovedIn20Warning  # stays
from sqlalchemy.orm.util import identity_key  # stays
from sqlalchemy.util import OrderedDict, namedtuple as _own  # noqa: SQA197
from urllib.parse import quote_plus  # Python's
from functools import reduce  # Python's

from .engine import RowProxy  # the project's
from .sqlalchemy.engine import LegacyRow  # the project's
from shop.engine import ResultProxy  # the project's

try:
    from sqlalchemy.engine import Row
except ImportError:
    from sqlalchemy.engine import RowProxy as Row  # for 1.3

try:
    from sqlalchemy.exc import RemovedIn20Warning  # 1.4 only
except ImportError:
    RemovedIn20Warning = None

if sqlalchemy.__version__ < "1.4":
    from sqlalchemy.util import KeyedTuple

    class Named(KeyedTuple):  # for 1.3, as the import is
        pass


class Numbered(LegacyRow):  # the project's
    pass


class Result:
    RowProxy = None


def names(result: Result):
    return result.RowProxy, six.text_type, orm.aliased, util.OrderedDict, databases.Database


def row(engine):
    return engine.RowProxy  # an attribute of something unknown
