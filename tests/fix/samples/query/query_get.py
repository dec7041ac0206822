# %% by its key
user = session.query(User).get(1)
user = session.query(User).get((1, 2))
user = session.query(User).get(ident=1)
user = Session().query(User).get(1)
# %% safe
user = session.get(User, 1)
user = session.get(User, (1, 2))
user = session.get(User, ident=1)
user = Session().get(User, 1)

# %% what the Query was told
user = session.query(User).options(joinedload(User.addresses), selectinload(User.addresses)).get(1)
user = session.query(User).populate_existing().with_for_update().get(1)
# %% safe
user = session.get(User, 1, options=[joinedload(User.addresses), selectinload(User.addresses)])
user = session.get(User, 1, populate_existing=True, with_for_update=True)

# %% over several rows
user = (
    session.query(User)
    .options(joinedload(User.addresses))
    .get(1)
)
# %% safe
user = (
    session.get(User, 1, options=[joinedload(User.addresses)])
)

# %% a comment in between
user = (
    session.query(User)  # the user
    .get(1)
)
# %% by hand: a comment would be lost

# %% a Query with a criterion, which get() refuses
user = session.query(User).filter(User.id == 1).get(1)
# %% by hand: filter() before get() has no counterpart

# %% of what a variable holds
def load(key):
    query = session.query(User)
    return query.get(key)
# %% by hand: get() of a Query that a variable holds
