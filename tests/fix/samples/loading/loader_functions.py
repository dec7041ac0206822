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

# %% without effect
from sqlalchemy.ext.baked import bake_lazy_loaders
from sqlalchemy.orm.query import AliasOption, Bundle
bake_lazy_loaders()  # all of them
if User:
    bake_lazy_loaders()
AliasOption("x")
alias = aliased(User)
query = session.query(User).options(joinedload(User.addresses), orm.contains_alias(alias)).order_by(User.id)
query = session.query(User).options(AliasOption(aliased(User))).order_by(User.id)
# %% safe
from sqlalchemy.orm.query import Bundle
# all of them
if User:
    pass
alias = aliased(User)
query = session.query(User).options(joinedload(User.addresses)).order_by(User.id)
query = session.query(User).order_by(User.id)

# %% what raised
from sqlalchemy.ext import baked
baked.unbake_lazy_loaders()
# %% unsafe: it raises NotImplementedError
from sqlalchemy.ext import baked

# %% without effect, used in another way
option = orm.contains_alias(users)
orm.contains_alias(print(users))
query = session.query(User).options(*[orm.contains_alias(users)])
function = orm.contains_alias
# %% by hand
