# %% keywords
session.merge(session.get(User, 1), False)
session.get_bind(User, select(User))
session.get(User, 1, [joinedload(User.addresses)])
factory = sessionmaker(engine, sa.orm.Session)
other = sa.orm.Session(engine, True)
# %% safe
session.merge(session.get(User, 1), load=False)
session.get_bind(User, clause=select(User))
session.get(User, 1, options=[joinedload(User.addresses)])
factory = sessionmaker(engine, class_=sa.orm.Session)
other = sa.orm.Session(engine, autoflush=True)

# %% what chooses the engine
session.execute(select(User), bind=engine)
session.connection(mapper=User)
# %% safe
session.execute(select(User), bind_arguments={"bind": engine})
session.connection(bind_arguments={"mapper": User})

# %% what closes a connection
connection = session.connection(close_with_result=True)
# %% unsafe @ 2.0, 2.1: the connection no longer closes
connection = session.connection()

# %% what was the default
connection = session.connection(close_with_result=False)
# %% safe
connection = session.connection()

# %% without effect
factory = sessionmaker(
    engine,
    enable_baked_queries=False,
)
# %% safe
factory = sessionmaker(
    engine,
)

# %% events
factory = sessionmaker(engine, extension=None)
# %% by hand: listen to the session's events
