"""Loader options, and joins that load."""

# %% loader-string-joinedload: joinedload('relname') string path
from sqlalchemy.orm import joinedload
session.query(User).options(joinedload('addresses')).all()  # SQA101 SQA113
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
from sqlalchemy.orm import joinedload
session.execute(select(User).options(joinedload(User.addresses))).unique().scalars().all()

# %% loader-string-selectinload: selectinload('relname') string path
from sqlalchemy.orm import selectinload
session.query(User).options(selectinload('addresses')).all()  # SQA101 SQA113
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
from sqlalchemy.orm import selectinload
session.execute(select(User).options(selectinload(User.addresses))).scalars().all()

# %% loader-string-subqueryload: subqueryload('relname') string path
from sqlalchemy.orm import subqueryload
session.query(User).options(subqueryload('addresses')).all()  # SQA101 SQA113
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
from sqlalchemy.orm import subqueryload
session.execute(select(User).options(subqueryload(User.addresses))).scalars().all()

# %% loader-string-lazyload: lazyload('relname') string path
from sqlalchemy.orm import lazyload
session.query(User).options(lazyload('addresses')).all()  # SQA101 SQA113
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
from sqlalchemy.orm import lazyload
session.execute(select(User).options(lazyload(User.addresses))).scalars().all()

# %% loader-string-immediateload: immediateload('relname') string path
from sqlalchemy.orm import immediateload
session.query(User).options(immediateload('addresses')).all()  # SQA101 SQA113
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
from sqlalchemy.orm import immediateload
session.execute(select(User).options(immediateload(User.addresses))).scalars().all()

# %% loader-string-raiseload: raiseload('relname') string path
from sqlalchemy.orm import raiseload
session.query(User).options(raiseload('addresses')).all()  # SQA101 SQA113
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
from sqlalchemy.orm import raiseload
session.execute(select(User).options(raiseload(User.addresses))).scalars().all()

# %% loader-string-defaultload: defaultload('relname') string path
from sqlalchemy.orm import defaultload
session.query(User).options(defaultload('addresses').load_only(Address.email)).all()  # SQA101 SQA113
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
from sqlalchemy.orm import defaultload
session.execute(select(User).options(defaultload(User.addresses).load_only(Address.email))).scalars().all()

# %% loader-string-dotted: loader option with dotted string path
session.query(User).options(joinedload('addresses.user')).all()  # SQA101 SQA113
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
session.execute(select(User).options(joinedload(User.addresses).joinedload(Address.user))).unique().scalars().all()

# %% loader-string-chained: Load chain method with a string
session.query(User).options(joinedload(User.addresses).selectinload('user')).all()  # SQA101 SQA113
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
session.execute(select(User).options(joinedload(User.addresses).selectinload(Address.user))).unique().scalars().all()

# %% loader-string-load: Load(Entity).joinedload('relname')
from sqlalchemy.orm import Load
session.query(User).options(Load(User).joinedload('addresses')).all()  # SQA101 SQA113
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
from sqlalchemy.orm import Load
session.execute(select(User).options(Load(User).joinedload(User.addresses))).unique().scalars().all()

# %% loader-string-contains-eager: contains_eager('relname')
session.query(User).join(User.addresses).options(contains_eager('addresses')).all()  # SQA101 SQA113
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
session.execute(select(User).join(User.addresses).options(contains_eager(User.addresses))).unique().scalars().all()

# %% loader-string-contains-eager-alias: contains_eager(alias='name') string alias
ua = aliased(Address, name='ua')
session.query(User).join(ua, User.addresses).options(contains_eager(User.addresses, alias='ua'))  # SQA101 SQA116
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
ua = aliased(Address, name='ua')
session.execute(select(User).join(User.addresses.of_type(ua)).options(contains_eager(User.addresses.of_type(ua)))).unique().scalars().all()

# %% loader-string-defer: defer('col') string attribute
session.query(User).options(defer('fullname')).all()  # SQA101 SQA113
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
session.execute(select(User).options(defer(User.fullname))).scalars().all()

# %% loader-string-undefer: undefer('col') string attribute
session.query(User).options(undefer('fullname')).all()  # SQA101 SQA113
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
session.execute(select(User).options(undefer(User.fullname))).scalars().all()

# %% loader-string-load-only: load_only('col') string attribute
session.query(User).options(load_only('id', 'name')).all()  # SQA101 SQA113
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
session.execute(select(User).options(load_only(User.id, User.name))).scalars().all()

# %% loader-all-functions: joinedload_all()/subqueryload_all()/... 
session.query(User).options(orm.joinedload_all(User.addresses, Address.user)).all()  # SQA101 SQA114
#> 1.4, 2.0, 2.1: AttributeError
# %% modern
session.execute(select(User).options(joinedload(User.addresses).joinedload(Address.user))).unique().scalars().all()

# %% eagerload: orm.eagerload()
from sqlalchemy.orm import eagerload  # SQA114
#> 1.4: silent; 2.0, 2.1: ImportError
session.query(User).options(eagerload(User.addresses)).all()  # SQA101 SQA114
#> 1.4: RemovedIn20Warning; 2.0, 2.1: not reached
# %% modern
from sqlalchemy.orm import joinedload
session.execute(select(User).options(joinedload(User.addresses))).unique().scalars().all()

# %% defer-addl-attrs: defer(a, b)/undefer(a, b) extra positional attributes
stmt = session.query(Address).options(defer(Address.user, User.fullname))  # SQA101 SQA116
#> 1.4, 2.0: SADeprecationWarning; 2.1: TypeError
stmt = session.query(Address).options(undefer(Address.user, User.fullname))  # SQA101 SQA116
#> 1.4, 2.0: SADeprecationWarning; 2.1: TypeError
# %% modern
stmt = select(Address).options(orm.defaultload(Address.user).defer(User.fullname))
session.execute(stmt).all()

# %% joinedload-no-unique: joined eager collection consumed without unique() in 2.0 style
session.execute(select(User).options(joinedload(User.addresses))).scalars().all()  # SQA115
#> 1.4, 2.0, 2.1: InvalidRequestError
# %% modern
session.execute(select(User).options(joinedload(User.addresses))).unique().scalars().all()

# %% loader-from-bake-lazy: ext.baked.bake_lazy_loaders()/baked_lazyload()
from sqlalchemy.ext import baked  # SQA104
baked.bake_lazy_loaders()  # SQA114
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
# %% modern
pass

# %% loader-baked-lazyload: baked_lazyload()
from sqlalchemy.ext.baked import baked_lazyload, baked_lazyload_all  # SQA114 SQA114
#> 1.4: silent; 2.0, 2.1: ImportError
baked_lazyload(User.addresses)  # SQA114
#> 1.4: SADeprecationWarning; 2.0, 2.1: not reached
baked_lazyload_all(User.addresses)  # SQA114
#> 1.4: SADeprecationWarning; 2.0, 2.1: not reached
# %% modern
lazyload(User.addresses)

# %% loader-wildcard-dot: '.*' wildcard loader path
session.query(User).options(lazyload('.*'))  # SQA101 SQA116
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
session.execute(select(User).options(lazyload('*'))).scalars().all()

# %% unbake-lazy-loaders: baked.unbake_lazy_loaders()
from sqlalchemy.ext import baked  # SQA104
baked.unbake_lazy_loaders()  # SQA114
#> 1.4: SADeprecationWarning and NotImplementedError; 2.0, 2.1: AttributeError
# %% modern
pass
