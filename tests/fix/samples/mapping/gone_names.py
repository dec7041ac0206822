# %% elsewhere, and the same
from sqlalchemy.orm.util import aliased as other
from sqlalchemy import PassiveDefault, Binary
from sqlalchemy.util import reduce
Column("x", Binary, PassiveDefault("1"))
# %% safe
from sqlalchemy import DefaultClause as PassiveDefault, LargeBinary as Binary
from functools import reduce
Column("x", Binary, PassiveDefault("1"))

# %% a row
from sqlalchemy.engine import RowProxy
# %% unsafe: a Row is a named tuple
from sqlalchemy.engine import Row as RowProxy

# %% internal
from sqlalchemy.util import text_type
# %% by hand: use str

# %% dialects
from sqlalchemy.databases import mysql
from sqlalchemy.databases import postgresql as pg
column("x", mysql.BIGINT(), pg.ARRAY(Integer))
# %% safe
from sqlalchemy.dialects import mysql
from sqlalchemy.dialects import postgresql as pg
column("x", mysql.BIGINT(), pg.ARRAY(Integer))

# %% a dialect's other names
from sqlalchemy.databases import mysql
found = mysql.MySQLDialect
# %% unsafe: it was the base module
from sqlalchemy.dialects import mysql
found = mysql.MySQLDialect

# %% all dialects
from sqlalchemy import databases
# %% safe
from sqlalchemy import dialects as databases

# %% a dialect that is gone
from sqlalchemy.databases import sybase
# %% by hand: 2.0 has no such dialect

# %% members
from sqlalchemy.ext.hybrid import HYBRID_METHOD, HYBRID_PROPERTY as prop
found = [HYBRID_METHOD, prop]
# %% unsafe @ 2.1: it needs SQLAlchemy 2.0
from sqlalchemy.ext.hybrid import HybridExtensionType
found = [HybridExtensionType.HYBRID_METHOD, HybridExtensionType.HYBRID_PROPERTY]

# %% a member of a module
found = orm.NOT_EXTENSION
# %% unsafe @ 2.1: it needs SQLAlchemy 2.0
found = orm.NotExtension.NOT_EXTENSION

# %% a member that is handed on
from sqlalchemy.ext.associationproxy import ASSOCIATION_PROXY
__all__ = ["ASSOCIATION_PROXY"]
# %% by hand @ 2.1: the module hands it on

# %% members, where 1.4 may be in use
from sqlalchemy.ext.hybrid import HYBRID_METHOD
found = [HYBRID_METHOD, orm.NOT_EXTENSION]
# %% by hand @ 2.0: it changes with the release

# %% results
from sqlalchemy.engine import LegacyCursorResult
# %% unsafe: results of sessions
from sqlalchemy.engine import CursorResult as LegacyCursorResult
