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

# %% choosers of a sharded session
from sqlalchemy.ext.horizontal_shard import ShardedSession

def choose(query):
    return ["x"]

ShardedSession(choose, query_chooser=choose)
ShardedSession(
    choose,
    query_chooser=lambda query: ["x"],  # one
)
# %% unsafe: on 1.3 it got the Query
from sqlalchemy.ext.horizontal_shard import ShardedSession

def choose(query):
    return ["x"]

ShardedSession(choose, execute_chooser=lambda state: choose(state.statement))
ShardedSession(
    choose,
    execute_chooser=lambda state: (lambda query: ["x"])(state.statement),  # one
)

# %% a chooser that is made
from sqlalchemy.ext.horizontal_shard import ShardedSession
ShardedSession(print, query_chooser=make_chooser())
# %% by hand: its value is computed

# %% a chooser of identities
from sqlalchemy.ext.horizontal_shard import ShardedSession
ShardedSession(print, id_chooser=print)
# %% by hand @ 2.0, 2.1: an identity_chooser gets the mapper
