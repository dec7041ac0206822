# %% switches
name = Column("name", String(30, convert_unicode=True))
name = Column("name", sa.Text(convert_unicode=False), nullable=False)
kind = sa.Enum("a", "b", convert_unicode=True)
# %% safe
name = Column("name", String(30))
name = Column("name", sa.Text(), nullable=False)
kind = sa.Enum("a", "b")

# %% bytes
name = Column("name", String(30, convert_unicode="force"))
# %% by hand: it makes str of what a driver gives as bytes

# %% an error handler
name = Column("name", String(30, unicode_error="ignore"))
# %% by hand: leave it out

# %% the type
from sqlalchemy.types import Variant
# %% by hand @ 2.0, 2.1: a type with variants
