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
name = Column("name", String(30, convert_unicode="force", unicode_error="ignore"), nullable=False)
name = Column("name", String(convert_unicode="force", length=30, unicode_error="ignore"))
# %% unsafe: no longer made a str
name = Column("name", String(30))
name = Column("name", String(30), nullable=False)
name = Column("name", String(length=30))

# %% a value that is computed
name = Column("name", String(30, unicode_error=handler()))
# %% by hand: its value is computed by a call

# %% the type
from sqlalchemy.types import Variant
# %% by hand @ 2.0, 2.1: a type with variants
