from sqlalchemy import select
from .compat import SQLALCHEMY_14, sqla_version, is_sqla_2, SQLALCHEMY_VERSION, HAS_SQLALCHEMY_2, SQLA_VERSION

if SQLALCHEMY_14:
    a = select(1)
else:
    a = select([1])
if is_sqla_2():
    a = select(1)
else:
    a = select([1])
if SQLALCHEMY_VERSION < (1, 4):
    a = select([1])
if HAS_SQLALCHEMY_2:
    a = select(1)
else:
    a = select([1])
if sqla_version >= (2, 0):
    a = select(1)
else:
    a = select([1])
