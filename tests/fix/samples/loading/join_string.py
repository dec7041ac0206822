# %% relationships
query = session.query(User).join("addresses")
query = session.query(User).filter(User.id == 1).outerjoin(
    "addresses",  # all of them
    isouter=True,
)
query = session.query(User).join(Address, "addresses")
query = session.query(User).join("addresses", "user")
base = session.query(User)
query = base.join("addresses")
# %% safe
query = session.query(User).join(User.addresses)
query = session.query(User).filter(User.id == 1).outerjoin(
    User.addresses,  # all of them
    isouter=True,
)
query = session.query(User).join(Address, User.addresses)
query = session.query(User).join(User.addresses, Address.user)
base = session.query(User)
query = base.join(User.addresses)

# %% an unknown attribute
query = session.query(User).join("houses")
# %% by hand: which attribute the string names is not seen

# %% a class without a name here
def find():
    kind = User
    for User in ():
        pass
    return session.query(kind).join("addresses")
# %% by hand

# %% with_parent
found = session.query(Address).with_parent(user, "addresses")
found = orm.with_parent(user, "addresses")
# %% by hand: whose attribute it is

# %% the joinpoint
query = session.query(Node).join("children", aliased=True).join("children", from_joinpoint=True)
# %% by hand: depends on the join before it

# %% an alias
other = aliased(User)
query = session.query(other).join("addresses")
# %% by hand
