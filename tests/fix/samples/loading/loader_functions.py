# %% eagerload
from sqlalchemy.orm import eagerload

query = session.query(User).options(eagerload(User.addresses))
# %% safe

query = session.query(User).options(joinedload(User.addresses))

# %% paths
from sqlalchemy.orm import joinedload_all, lazyload_all as later

query = session.query(User).options(
    joinedload_all(
        User.addresses,
        Address.user,
    ),
    later(User.addresses),
)
query = session.query(User).options(orm.subqueryload_all(User.addresses, Address.user))
# %% safe

query = session.query(User).options(
    joinedload(
        User.addresses).joinedload(Address.user,
    ),
    orm.lazyload(User.addresses),
)
query = session.query(User).options(subqueryload(User.addresses).subqueryload(Address.user))

# %% baked
from sqlalchemy.ext.baked import baked_lazyload

query = session.query(User).options(baked_lazyload(User.addresses))
# %% safe

query = session.query(User).options(orm.lazyload(User.addresses))

# %% strings
option = orm.joinedload_all("addresses.user")
option = orm.joinedload_all(*path)
# %% by hand: become attributes first

# %% keywords
option = orm.joinedload_all(User.addresses, Address.user, innerjoin=True)
# %% by hand: its keywords are about all steps

# %% not called
function = orm.joinedload_all
# %% by hand: it is not called here

# %% what did nothing
from sqlalchemy.ext.baked import bake_lazy_loaders
from sqlalchemy.orm import contains_alias, Load
from sqlalchemy.orm.query import AliasOption

bake_lazy_loaders()
if users is not None:
    bake_lazy_loaders()  # once
query = session.query(User).from_statement(text("select 1")).options(contains_alias("u"))
query = session.query(User).options(
    AliasOption(aliased(User)),
    joinedload(User.addresses),
)
# %% safe
from sqlalchemy.orm import Load

if users is not None:
    pass  # once
query = session.query(User).from_statement(text("select 1"))
query = session.query(User).options(
    joinedload(User.addresses),
)

# %% a value that is held
option = orm.contains_alias(users)
# %% by hand: what becomes of its value is not seen

# %% a value that is made
query = session.query(User).options(orm.contains_alias(last := aliased(User)))
# %% by hand: its arguments do more
