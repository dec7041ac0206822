"""The same from where it is today."""

import sqlalchemy as sa
from sqlalchemy import LargeBinary, create_engine, exc, select
from sqlalchemy.dialects import mysql
from sqlalchemy.engine import Connection, CursorResult, Engine, Row, processors
from sqlalchemy.exc import Base20DeprecationWarning, MovedIn20Warning, SADeprecationWarning
from sqlalchemy.ext.hybrid import HybridExtensionType, hybrid_property
from sqlalchemy.orm import NotExtension, Session, aliased, outerjoin, with_polymorphic
from sqlalchemy.sql.visitors import Visitable
from sqlalchemy.util import IdentitySet, OrderedDict


def is_row(value):
    return isinstance(value, (sa.engine.Row, exc.SADeprecationWarning))
