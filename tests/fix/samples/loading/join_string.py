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
from sqlalchemy.orm import with_parent as of

def criteria(user: User):
    one = session.get(User, 1)
    first = session.query(User).filter_by(id=1).first()
    found = session.query(Address).with_parent(user, "addresses")  # theirs
    other = session.query(User).with_parent(session.query(Address).get(1), "user")
    return found, other, orm.with_parent(one, "addresses"), of(first, "addresses"), of(User(), prop="addresses")
# %% safe
from sqlalchemy.orm import with_parent as of

def criteria(user: User):
    one = session.get(User, 1)
    first = session.query(User).filter_by(id=1).first()
    found = session.query(Address).with_parent(user, User.addresses)  # theirs
    other = session.query(User).with_parent(session.query(Address).get(1), Address.user)
    return found, other, orm.with_parent(one, User.addresses), of(first, User.addresses), of(User(), prop="addresses")

# %% with_parent of the rows of a result, and of a scalar
def criteria(ident):
    first = session.execute(select(User)).scalars().first()
    second = session.scalars(select(User).where(User.id == ident)).one()
    third = session.execute(select(User)).scalar_one()
    fourth = session.query(User).all()[0]
    yield orm.with_parent(first, "addresses"), orm.with_parent(second, "addresses")
    yield orm.with_parent(third, "addresses"), orm.with_parent(fourth, "addresses")
# %% safe
def criteria(ident):
    first = session.execute(select(User)).scalars().first()
    second = session.scalars(select(User).where(User.id == ident)).one()
    third = session.execute(select(User)).scalar_one()
    fourth = session.query(User).all()[0]
    yield orm.with_parent(first, User.addresses), orm.with_parent(second, User.addresses)
    yield orm.with_parent(third, User.addresses), orm.with_parent(fourth, User.addresses)

# %% with_parent of what is not seen
def criteria(user):
    row = session.execute(select(User)).first()
    pair = session.query(User, Address).first()
    parts = session.query(User)[1:]
    for each in session.query(Address):
        yield orm.with_parent(each, "user")
    yield orm.with_parent(user, "addresses"), orm.with_parent(row, "addresses")
    yield orm.with_parent(pair, "addresses"), orm.with_parent(parts, "addresses")
    yield orm.with_parent(session.get(User, 1), "houses")
    yield orm.with_parent(session.scalars(select(User)), "addresses")
# %% by hand: which attribute the string names is not seen

# %% the joinpoint
query = session.query(Node).join("children", aliased=True).join("children", from_joinpoint=True)
# %% by hand: depends on the join before it

# %% an alias
other = aliased(User)
query = session.query(other).join("addresses")
# %% by hand
