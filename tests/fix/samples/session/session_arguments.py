# %% by position, in a dict
session.merge(session.get(User, 1), False)
session.get(User, 1, [joinedload(User.addresses)])
session.execute(select(User), bind=engine)
session.connection(
    mapper=User,  # whose engine
)
maker = sessionmaker(engine, Session)
# %% safe
session.merge(session.get(User, 1), load=False)
session.get(User, 1, options=[joinedload(User.addresses)])
session.execute(select(User), bind_arguments={"bind": engine})
session.connection(
    bind_arguments={"mapper": User},  # whose engine
)
maker = sessionmaker(engine, class_=Session)

# %% the dict as well
session.execute(select(User), bind=engine, bind_arguments={})
# %% by hand: it is not the only one of bind_arguments

# %% more by position
maker = sa.orm.Session(engine, True, False)
# %% by hand: more arguments follow it by position

# %% a result
session.connection(close_with_result=True)
# %% unsafe: no longer closed with its first result
session.connection()

# %% listeners
maker = sessionmaker(engine, extension=None)
# %% by hand: listen to the session's events
