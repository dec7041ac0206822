# %% an index and slices
last = session.query(User).order_by(User.id)[-1]
query = session.query(User)
some = query.filter(User.id > 0)[-2:]
most = query[:-1]
every_second = (
    query  # all of them
    .order_by(User.id)
)[-4::2]
# %% safe
last = session.query(User).order_by(User.id).all()[-1]
query = session.query(User)
some = query.filter(User.id > 0).all()[-2:]
most = query.all()[:-1]
every_second = (
    query  # all of them
    .order_by(User.id)
).all()[-4::2]

# %% one of several
query = session.query(User) if User else session.query(Address)
name = (query if query else session.query(User))[-1].name
# %% safe
query = session.query(User) if User else session.query(Address)
name = (query if query else session.query(User)).all()[-1].name

# %% a count
def last_of(count):
    return session.query(User)[-count:]
# %% safe
def last_of(count):
    return session.query(User).all()[-count:]
