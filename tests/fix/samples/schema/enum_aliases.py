# %% an alias
import enum
class Size(enum.Enum):
    small = 1
    little = 1
size = sa.Enum(Size)
# %% safe
import enum
class Size(enum.Enum):
    small = 1
    little = 1
size = sa.Enum(Size, omit_aliases=False)
