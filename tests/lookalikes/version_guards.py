import sqlalchemy
from packaging.version import parse, Version
from packaging import version
import pkg_resources
from importlib.metadata import version as pkg_version
from sqlalchemy import select, case, __version__ as sa_version
from distutils.version import LooseVersion, StrictVersion

SQLA_14 = parse(sqlalchemy.__version__) >= parse("1.4")
SA_VERSION = tuple(int(p) for p in sqlalchemy.__version__.split(".")[:2])
IS_20 = sqlalchemy.__version__.startswith("2.")
_sqla_version = tuple([int("".join(filter(str.isdigit, x))) for x in sqlalchemy.__version__.split(".")])
sqla_14 = _sqla_version >= (1, 4)
major = int(sqlalchemy.__version__.split(".")[0])
pkg = Version(pkg_version("sqlalchemy"))
OLD = pkg_resources.parse_version(sqlalchemy.__version__) < pkg_resources.parse_version("1.4")

if SQLA_14:
    a = select(1)
else:
    a = select([1])

if SA_VERSION < (1, 4):
    a = select([1])
else:
    a = select(1)

if IS_20:
    a = select(1)
else:
    a = select([1])

if not IS_20:
    a = select([1])

if sqla_14:
    a = select(1)
else:
    a = select([1])

if major < 2:
    a = select([1])
elif major == 2:
    a = select(1)

if pkg.major >= 2:
    a = select(1)
else:
    a = select([1])

if pkg >= Version("1.4"):
    a = select(1)
else:
    a = select([1])

if OLD:
    a = select([1])

if LooseVersion(sa_version) < "1.4":
    a = select([1])

if StrictVersion(sqlalchemy.__version__) < StrictVersion("1.4.0"):
    a = select([1])

if sqlalchemy.__version__ < "1.4":
    a = select([1])

if sqlalchemy.__version__[:3] in ("1.2", "1.3"):
    a = select([1])

if sqlalchemy.__version__[0] == "1":
    a = select([1])

if sqlalchemy.__version__.startswith("1."):
    a = select([1])

if sqlalchemy.__version__.startswith(("1.3", "1.4")):
    a = select([1])

a = select(1) if SQLA_14 else select([1])
a = select([1]) if major < 2 else select(1)
cols = [1]
a = select(*cols) if SQLA_14 else select(cols)


def fn():
    if SQLA_14:
        return select(1)
    return select([1])


def fn2():
    if not SQLA_14:
        return select([1])
    return select(1)


def use():
    return SQLA_14 and select(1) or select([1])  # a known false alarm: and/or of a flag # SQA141


if SQLA_14:
    def mk(*c):
        return select(*c)
else:
    def mk(*c):
        return select(c)

if version.parse(sqlalchemy.__version__) < version.parse("2"):
    w = case([(1, 2)])

match major:
    case 1:
        a = select([1])  # a known false alarm: match on the version # SQA141
    case _:
        a = select(1)
