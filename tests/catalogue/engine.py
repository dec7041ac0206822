"""Engines, URLs, pools, the Inspector and their events."""

# %% connection-connect: Connection.connect() branching
with engine.connect() as conn:
    c2 = conn.connect()  # SQA173
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: AttributeError
    c2.close()  # SQA173
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: not reached
# %% modern
with engine.connect() as conn:
    conn.execute(text('select 1'))  # SQA133

# %% engine-transaction: Engine.transaction()/run_callable()
engine.transaction(lambda conn: conn.scalar(text('select 1')))  # SQA133 SQA170
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
engine.run_callable(lambda conn: 1)  # SQA170
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
# %% modern
with engine.begin() as conn:
    conn.scalar(text('select 1'))  # SQA133

# %% connection-transaction: Connection.transaction()/run_callable()
conn = engine.connect()
conn.transaction(lambda c: 1)  # SQA170
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
conn.run_callable(lambda c: 1)  # SQA170
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
# %% modern
with engine.begin() as conn:
    pass

# %% close-with-result: connect(close_with_result=True)
engine.connect(close_with_result=True)  # SQA173
#> 1.4: silent; 2.0, 2.1: TypeError
# %% modern
engine.connect()

# %% contextual-connect: Engine.contextual_connect()
engine.contextual_connect()  # SQA173
#> 1.4, 2.0, 2.1: AttributeError
# %% modern
engine.connect()

# %% engine-begin-close-with-result: Engine.begin(close_with_result=)
with engine.begin(close_with_result=True):  # SQA173
    #> 1.4: silent; 2.0, 2.1: TypeError
    pass
    #> 1.4: silent; 2.0, 2.1: not reached
# %% modern
with engine.begin():
    pass

# %% engine-table-names: Engine.table_names()
engine.table_names()  # SQA171
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
# %% modern
inspect(engine).get_table_names()

# %% engine-has-table: Engine.has_table()
engine.has_table('users')  # SQA171
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
# %% modern
inspect(engine).has_table('users')

# %% engine-create-drop: Engine.create()/drop()
engine.create(users)  # SQA171
#> 1.4, 2.0, 2.1: AttributeError
# %% modern
users.create(engine, checkfirst=True)

# %% inspector-from-engine: Inspector.from_engine()/Inspector()
from sqlalchemy.engine.reflection import Inspector
Inspector.from_engine(engine)  # SQA172
#> 1.4, 2.0, 2.1: SADeprecationWarning
Inspector(engine)  # SQA172
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
inspect(engine)

# %% inspector-reflecttable: Inspector.reflecttable()
m = MetaData()
t = Table('users', m)
inspect(engine).reflecttable(t, None)  # SQA172
#> 1.4: RemovedIn20Warning; 2.0, 2.1: AttributeError
# %% modern
m = MetaData()
t = Table('users', m)
inspect(engine).reflect_table(t, None)

# %% create-engine-strategy: create_engine(strategy=...)
create_engine('sqlite://', strategy='mock', executor=lambda *a: None)  # SQA175
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
from sqlalchemy import create_mock_engine
create_mock_engine('sqlite://', executor=lambda *a: None)

# %% create-engine-strategy-threadlocal: create_engine(strategy='threadlocal')
create_engine('sqlite://', strategy='threadlocal')  # SQA175
#> 1.4, 2.0, 2.1: SADeprecationWarning and ArgumentError
# %% modern
create_engine('sqlite://')

# %% create-engine-empty-in-strategy: create_engine(empty_in_strategy=)
create_engine('sqlite://', empty_in_strategy='static')  # SQA175
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
create_engine('sqlite://')

# %% create-engine-case-sensitive: create_engine(case_sensitive=)
create_engine('sqlite://', case_sensitive=False)  # SQA175
#> 1.4: SADeprecationWarning; 2.0, 2.1: TypeError
# %% modern
create_engine('sqlite://')

# %% create-engine-convert-unicode: create_engine(convert_unicode=True)
create_engine('sqlite://', convert_unicode=True)  # SQA175
#> 1.4: SADeprecationWarning; 2.0, 2.1: TypeError
# %% modern
create_engine('sqlite://')

# %% create-engine-server-side-cursors: create_engine(server_side_cursors=True)
# needs: psycopg2
create_engine('postgresql+psycopg2://u@h/d', server_side_cursors=True)  # SQA175
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
with engine.connect().execution_options(stream_results=True) as conn:
    conn.execute(text('select 1'))  # SQA133

# %% create-engine-encoding: create_engine(encoding=)
create_engine('sqlite://', encoding='utf-8')  # SQA175
#> 1.4: silent; 2.0, 2.1: TypeError
# %% modern
create_engine('sqlite://')

# %% create-engine-implicit-returning: create_engine(implicit_returning=)
create_engine('sqlite://', implicit_returning=False)  # SQA175
#> 1.4: silent; 2.0, 2.1: SADeprecationWarning
# %% modern
create_engine('sqlite://')

# %% create-engine-pool-threadlocal: create_engine(pool_threadlocal=)/use_native_unicode
create_engine('sqlite://', pool_threadlocal=True)  # SQA175
#> 1.4, 2.0, 2.1: TypeError
# %% modern
create_engine('sqlite://')

# %% url-constructor: URL(...) constructed directly
from sqlalchemy.engine.url import URL
URL('sqlite')  # SQA176
#> 1.4: SADeprecationWarning; 2.0, 2.1: TypeError
# %% modern
from sqlalchemy.engine import URL
URL.create('sqlite')

# %% url-mutation: mutating URL attributes
from sqlalchemy.engine import make_url
u = make_url('sqlite:///x.db')
u.database = 'y.db'  # SQA176
#> 1.4, 2.0, 2.1: AttributeError
# %% modern
from sqlalchemy.engine import make_url
u = make_url('sqlite:///x.db').set(database='y.db')

# %% str-engine-url-password: str(engine.url) to obtain a usable DSN
# unlike: the AssertionError is that of the assert; str() itself runs
from sqlalchemy.engine import make_url
u = make_url('postgresql://u:secret@h/d')
assert 'secret' in str(u)  # SQA177
#> 1.4: silent; 2.0, 2.1: AssertionError
# %% modern
from sqlalchemy.engine import make_url
u = make_url('postgresql://u:secret@h/d')
assert 'secret' in u.render_as_string(hide_password=False)

# %% url-to-string: URL.__to_string__()
from sqlalchemy.engine import make_url
make_url('sqlite://').__to_string__()  # SQA176
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
from sqlalchemy.engine import make_url
make_url('sqlite://').render_as_string()

# %% url-translate-connect-args: URL.translate_connect_args(names=[...])
from sqlalchemy.engine import make_url
make_url('sqlite://').translate_connect_args(['host', 'db'])  # SQA176
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
from sqlalchemy.engine import make_url
make_url('sqlite://').translate_connect_args(database='db')

# %% pool-manage: pool.manage()
from sqlalchemy import pool
import sqlite3
pool.manage(sqlite3)  # SQA178
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
# %% modern
pass

# %% pool-listeners: create_engine(listeners=)/PoolListener/ConnectionProxy
from sqlalchemy.interfaces import PoolListener  # SQA178
#> 1.4, 2.0, 2.1: ModuleNotFoundError
# %% modern
@event.listens_for(engine, 'connect')
def f(dbapi_con, rec):
    pass

# %% engine-raw-connection-connection: raw_connection().connection
rc = engine.raw_connection()
rc.connection  # SQA174
#> 1.4: silent; 2.0, 2.1: SADeprecationWarning
engine.connect().connection.connection  # SQA174
#> 1.4: silent; 2.0, 2.1: SADeprecationWarning
# %% modern
rc = engine.raw_connection()
rc.driver_connection

# %% events-engine-connect-branch: engine_connect(conn, branch) listener signature
@event.listens_for(engine, 'engine_connect')  # SQA173>=2.0
def f(conn, branch):
    pass
engine.connect()  # missed: 2.0 speaks here; the cause is line 1, found there
#> 1.4: silent; 2.0, 2.1: SADeprecationWarning
# %% modern from 2.0
@event.listens_for(engine, 'engine_connect')
def f(conn):
    pass
engine.connect()
