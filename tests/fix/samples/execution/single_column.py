# %% objects
loaded = session.execute(select(User)).columns(0).all()
loaded = session.execute(select(User)).columns(User).unique().all()
for user in session.execute(select(User)).columns(0):
    print(user)
# %% safe
loaded = session.execute(select(User)).scalars().all()
loaded = session.execute(select(User)).scalars(User).unique().all()
for user in session.execute(select(User)).scalars():
    print(user)

# %% rows
loaded = session.execute(select(User.id, User.name)).columns(0).all()
# %% by hand: what is done with its rows

# %% handed on
loaded = session.execute(select(User)).columns(0)
# %% by hand: what is done with the result is not seen
