# %% in a function, under another name, of the module below
def make():
    from sqlalchemy.ext.declarative.api import declarative_base as root
    return root()
# %% safe
def make():
    from sqlalchemy.orm import declarative_base as root
    return root()

# %% beside a name that stays
from sqlalchemy.ext.declarative import (
    has_inherited_table as inherits,  # of a class
    DeferredReflection,
)
inherits(User)
# %% safe
from sqlalchemy.ext.declarative import (
      # of a class
    DeferredReflection,
)
inherits(User)
# imports: sqlalchemy.orm.has_inherited_table

# %% read from its module
import sqlalchemy.ext.declarative
Root = sqlalchemy.ext.declarative.declarative_base(name="Root")
# %% safe
Root = declarative_base(name="Root")

# %% beside other names, in a function
def make():
    from sqlalchemy.ext.declarative import synonym_for, DeferredReflection
# %% by hand: it is imported inside of other code

# %% no successor of the same shape
from sqlalchemy.ext.declarative import instrument_declarative
# %% by hand: registry().map_declaratively() maps a class
