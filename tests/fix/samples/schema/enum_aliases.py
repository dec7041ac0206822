# %% an alias
import enum
class Size(enum.Enum):
    small = 1
    little = 1
size = sa.Enum(Size)
# %% unsafe: the alias
import enum
class Size(enum.Enum):
    small = 1
    little = 1
size = sa.Enum(Size, omit_aliases=True)
