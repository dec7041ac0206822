# %% attributes
query = session.query(User).options(joinedload("addresses"))
query = session.query(User).options(
    orm.defer("fullname"),  # long
    orm.load_only("id", "name"),
)
query = session.query(User).options(joinedload(User.addresses).joinedload("user"))
query = session.query(User).options([subqueryload("addresses")])
# %% safe
query = session.query(User).options(joinedload(User.addresses))
query = session.query(User).options(
    orm.defer(User.fullname),  # long
    orm.load_only(User.id, User.name),
)
query = session.query(User).options(joinedload(User.addresses).joinedload(Address.user))
query = session.query(User).options([subqueryload(User.addresses)])

# %% paths
query = session.query(User).options(joinedload("addresses.user"))
query = session.query(User).options(orm.joinedload("addresses.user.addresses"))
query = session.query(User).options(joinedload(User.addresses).joinedload("user.addresses"))
# %% safe
query = session.query(User).options(orm.defaultload(User.addresses).joinedload(Address.user))
query = session.query(User).options(orm.defaultload(User.addresses).defaultload(Address.user).joinedload(User.addresses))
query = session.query(User).options(joinedload(User.addresses).defaultload(Address.user).joinedload(User.addresses))

# %% an option for no query
option = joinedload("addresses")
# %% by hand: the query that the option is for is not seen

# %% an unknown attribute
query = session.query(User).options(joinedload("houses"))
# %% by hand: which attribute

# %% several
query = session.query(User).options(joinedload("addresses", "user"))
# %% by hand: it names several attributes
