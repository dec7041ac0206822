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

# %% no successor
option = orm.contains_alias(users)
# %% by hand
