# %% an import that nothing uses
from sqlalchemy.ext import associationproxy, baked
from sqlalchemy.ext.baked import BakedQuery as Baked
# %% safe
from sqlalchemy.ext import associationproxy

# %% one that something uses
from sqlalchemy.ext import baked
import sqlalchemy.ext.baked
bakery = baked.bakery()
# %% by hand: written as one select()

# %% one that is handed on
from sqlalchemy.ext.baked import BakedQuery, bakery
__all__ = ["BakedQuery", "bakery"]
# %% by hand: written as one select()
