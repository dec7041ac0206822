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
