# %% what a row is
names = session.execute(select(User.name)).tuples()
# %% safe @ 2.1
names = session.execute(select(User.name))

# %% noload
children = relationship("Node", lazy="noload")
# %% unsafe @ 2.1: raises where it was empty
children = relationship("Node", lazy="raise")

# %% future
engine2 = create_engine("sqlite://", future=True)
# %% unsafe @ 2.1: on 1.4 it makes a difference
engine2 = create_engine("sqlite://")

# %% a column's keyword
sequence = sa.Sequence("s", order=True)
# %% unsafe @ 2.1: needs SQLAlchemy 2.1
sequence = sa.Sequence("s", oracle_order=True)

# %% part of a session
user = User()
session.flush([user])  # now
session.flush(objects=(user,))
# %% unsafe @ 2.1: all that is pending
user = User()
session.flush()  # now
session.flush()

# %% no part
session.flush(None)
# %% safe @ 2.1
session.flush()

# %% a part that is made
session.flush([User()])
# %% by hand @ 2.1: its value is computed by a call

# %% the tuples of a result
names = session.execute(select(User.name)).t.all()
names = (
    session.execute(select(User.name))
    .t
    .all()
)
row = session.execute(select(User.name)).one()
name = row._t[0]
# %% safe @ 2.1
names = session.execute(select(User.name)).all()
names = (
    session.execute(select(User.name))
    .all()
)
row = session.execute(select(User.name)).one()
name = row[0]

# %% t of a row
row = session.execute(select(User.name)).one()
name = row.t
# %% by hand @ 2.1: 1.4 reads the column

# %% mixins
from sqlalchemy.orm import declarative_mixin, registry as other

@declarative_mixin
class Plain:
    pass

class Outer:
    @declarative_mixin  # here
    @final
    class Inner:
        pass

    @final
    @declarative_mixin

    # all
    class Last:
        pass

@orm.declarative_mixin
class Read:
    pass
# %% safe @ 2.1
from sqlalchemy.orm import registry as other

class Plain:
    pass

class Outer:
    # here
    @final
    class Inner:
        pass

    @final
    # all
    class Last:
        pass

class Read:
    pass

# %% a mixin that is called
Plain = orm.declarative_mixin(type("Plain", (), {}))
# %% by hand @ 2.1: it is no decorator here

# %% the plugin
import sqlalchemy.ext.mypy
import sqlalchemy.ext.mypy as plugin, sys
# %% safe @ 2.1
import sys

# %% the plugin, beside its package
import sqlalchemy
import sqlalchemy.ext.mypy
version = sqlalchemy.__version__
# %% safe @ 2.1
import sqlalchemy
version = sqlalchemy.__version__

# %% the plugin alone, and its package read
import sqlalchemy.ext.mypy
version = sqlalchemy.__version__
# %% by hand @ 2.1: it goes when nothing uses it

# %% the plugin, used
from sqlalchemy.ext.mypy import plugin
plugin.plugin("1")
# %% by hand @ 2.1: it goes when nothing uses it

# %% quoting by force
engine.dialect.identifier_preparer.quote("x", True)
engine.dialect.identifier_preparer.quote_schema("x", force=False)
# %% safe @ 2.1
engine.dialect.identifier_preparer.quote("x")
engine.dialect.identifier_preparer.quote_schema("x")

# %% a database in memory
create_engine("sqlite:///file:q?mode=memory&uri=true", echo=True)
create_engine(
    "sqlite+pysqlite:///file:q?mode=memory&uri=true",
)
# %% safe @ 2.1
# imports: sqlalchemy.pool.SingletonThreadPool
create_engine("sqlite:///file:q?mode=memory&uri=true", echo=True, poolclass=SingletonThreadPool)
create_engine(
    "sqlite+pysqlite:///file:q?mode=memory&uri=true",
    poolclass=SingletonThreadPool,
)

# %% a database in memory, of another driver
create_engine("sqlite+pysqlcipher:///file:q?mode=memory&uri=true")
# %% by hand @ 2.1: which pool class

# %% the schema of a type
kind = sa.Enum("a", "b", name="x", inherit_schema=True)
# %% unsafe @ 2.1: is of the schema of its metadata
kind = sa.Enum("a", "b", name="x")

# %% no schema of a type
kind = sa.Enum("a", "b", name="x", inherit_schema=False)
# %% safe @ 2.1
kind = sa.Enum("a", "b", name="x")
