"""Executing statements: engines, connections, transactions, parameters."""

# %% engine-execute: Engine.execute()
engine.execute(text('select 1'))  # SQA121 SQA133
#> 1.4: RemovedIn20Warning; 2.0, 2.1: AttributeError
# %% modern
with engine.connect() as conn:
    conn.execute(text('select 1'))  # SQA133

# %% engine-scalar: Engine.scalar()
engine.scalar(text('select 1'))  # SQA121 SQA133
#> 1.4: RemovedIn20Warning; 2.0, 2.1: AttributeError
# %% modern
with engine.connect() as conn:
    conn.scalar(text('select 1'))  # SQA133

# %% engine-execute-string: Engine.execute('raw SQL')
engine.execute('select 1')  # SQA121
#> 1.4: RemovedIn20Warning; 2.0, 2.1: AttributeError
# %% modern
with engine.connect() as conn:
    conn.execute(text('select 1'))  # SQA133

# %% connection-execute-string: Connection.execute('raw SQL')
with engine.connect() as conn:
    conn.execute('select 1')  # SQA136
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: ObjectNotExecutableError
# %% modern
with engine.connect() as conn:
    conn.execute(text('select 1'))  # SQA133

# %% connection-scalar-string: Connection.scalar('raw SQL')
with engine.connect() as conn:
    conn.scalar('select 1')  # SQA136
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: ObjectNotExecutableError
# %% modern
with engine.connect() as conn:
    conn.scalar(text('select 1'))  # SQA133

# %% connection-execute-string-params: Connection.execute('... ?', a, b) positional DBAPI params
with engine.connect() as conn:
    conn.execute('select * from users where id=?', 1)  # SQA136
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
with engine.connect() as conn:
    conn.exec_driver_sql('select * from users where id=?', (1,))

# %% session-execute-string: Session.execute('raw SQL')
session.execute('select 1')  # SQA137
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
session.execute(text('select 1'))  # SQA133

# %% session-scalar-string: Session.scalar('raw SQL')
session.scalar('select 1')  # SQA137
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
session.scalar(text('select 1'))  # SQA133

# %% execute-kwargs: execute(stmt, **kw) keyword parameters
with engine.connect() as conn:
    conn.execute(text('select :x'), x=1)  # SQA123
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
with engine.connect() as conn:
    conn.execute(text('select :x'), {'x': 1})

# %% execute-multiple-dicts: execute(stmt, {..}, {..}) multiple positional dicts
with engine.connect() as conn:
    conn.execute(users.insert(), {'name': 'a'}, {'name': 'b'})  # SQA120 SQA123
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
with engine.begin() as conn:
    conn.execute(users.insert(), [{'name': 'a'}, {'name': 'b'}])

# %% execute-positional-tuple: execute(insert, (a, b)) positional tuple
with engine.connect() as conn:
    conn.execute(users.insert(), (10, 'a', 'b'))  # SQA120 SQA123
    #> 1.4: TypeError; 2.0, 2.1: ArgumentError
# %% modern
with engine.begin() as conn:
    conn.execute(users.insert(), {'id': 10, 'name': 'a', 'fullname': 'b'})

# %% session-execute-kwargs: Session.execute(stmt, bind=/mapper=...) keyword bind arguments
session.execute(text('select 1'), bind=engine)  # SQA133 SQA184
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
session.execute(text('select 1'), mapper=User)  # SQA133 SQA184
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
session.execute(text('select 1'), bind_arguments={'bind': engine})  # SQA133

# %% autocommit-dml: library-level autocommit: DML on a connection without commit/begin
with engine.connect() as conn:
    conn.execute(users.insert().values(name='x'))  # SQA120
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: silent
# %% modern
with engine.begin() as conn:
    conn.execute(users.insert().values(name='x'))

# %% autocommit-text-dml: library-level autocommit for text() DML
with engine.connect() as conn:
    conn.execute(text("insert into users (name) values ('q')"))  # SQA120 SQA133
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: silent
# %% modern
with engine.begin() as conn:
    conn.execute(text("insert into users (name) values ('q')"))  # SQA133

# %% autocommit-ddl: library-level autocommit for DDL
conn = engine.connect()
conn.execute(text('create table q (id int)'))  # SQA120 SQA133
#> 1.4: RemovedIn20Warning; 2.0, 2.1: silent
# %% modern
with engine.begin() as conn:
    conn.execute(text('create table q (id int)'))  # SQA133

# %% autocommit-execution-option: execution_options(autocommit=True)
with engine.connect() as conn:
    conn.execution_options(autocommit=True).execute(text('select 1'))  # SQA124 SQA133
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: silent
    conn.execute(text('select 1').execution_options(autocommit=True))  # SQA124 SQA133
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: silent
# %% modern
with engine.connect() as conn:
    conn.execution_options(isolation_level='AUTOCOMMIT').execute(text('select 1'))  # SQA133

# %% executable-execute: Executable.execute()/scalar() implicit execution
# unlike: 1.4 has nothing to execute an unbound statement on
MetaData(bind=engine) if False else None  # SQA160
stmt = select(users.c.id)
stmt.execute()  # SQA122
#> 1.4: RemovedIn20Warning and UnboundExecutionError; 2.0, 2.1: AttributeError
# %% modern
with engine.connect() as conn:
    conn.execute(select(users.c.id))

# %% executable-execute-bound: implicit execution with bound metadata
m = MetaData(bind=engine)  # SQA160
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
t = Table('users', m, autoload=True)  # SQA162
#> 1.4: RemovedIn20Warning; 2.0, 2.1: not reached
t.select().execute()  # SQA122
#> 1.4: RemovedIn20Warning; 2.0, 2.1: not reached
t.insert().execute(name='q')  # SQA122
#> 1.4: RemovedIn20Warning; 2.0, 2.1: not reached
t.select().scalar()  # SQA122
#> 1.4: RemovedIn20Warning; 2.0, 2.1: not reached
# %% modern
m = MetaData()
t = Table('users', m, autoload_with=engine)
with engine.begin() as conn:
    conn.execute(t.select())
    conn.execute(t.insert(), {'name': 'q'})

# %% function-execute: func.x().execute()/scalar()
func.now(bind=engine).scalar()  # SQA122 SQA160
#> 1.4: RemovedIn20Warning; 2.0, 2.1: AttributeError
func.now(bind=engine).execute()  # SQA122 SQA160
#> 1.4: RemovedIn20Warning; 2.0, 2.1: AttributeError
# %% modern
with engine.connect() as conn:
    conn.scalar(select(func.now()))

# %% function-bind: func.x(bind=...)
f = func.lower('X', bind=engine)  # SQA160
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
f = func.lower('X')

# %% sequence-execute: Sequence.execute()/DefaultGenerator.execute
# unlike: 1.4 has nothing to execute an unbound Sequence on
from sqlalchemy import Sequence
s = Sequence('s')
s.execute()  # SQA122
#> 1.4: RemovedIn20Warning and UnboundExecutionError; 2.0, 2.1: AttributeError
# %% modern
from sqlalchemy import Sequence
select(Sequence('s').next_value())

# %% sequence-conn-execute: Connection.execute(Sequence) -> scalar
from sqlalchemy import Sequence
from sqlalchemy.schema import ColumnDefault
with engine.connect() as conn:
    conn.execute(ColumnDefault(5))  # SQA127>=2.0
    #> 1.4: silent; 2.0, 2.1: SADeprecationWarning
# %% modern from 2.0
from sqlalchemy.schema import ColumnDefault
with engine.connect() as conn:
    conn.scalar(ColumnDefault(5))
# %% modern
from sqlalchemy.schema import ColumnDefault
ColumnDefault(5).arg

# %% executable-bind: Executable.bind / stmt.bind attribute
select(users.c.id).bind  # SQA160
#> 1.4: silent; 2.0, 2.1: AttributeError
select(users.c.id).union(select(users.c.id)).bind  # SQA160
#> 1.4: silent; 2.0, 2.1: AttributeError
users.join(addresses).bind  # SQA160
#> 1.4: silent; 2.0, 2.1: AttributeError
insert(users).bind  # SQA160
#> 1.4: silent; 2.0, 2.1: AttributeError
# %% modern
session.get_bind()

# %% connection-begin-nested-outer: Connection.begin_nested() as outermost transaction
conn = engine.connect()
t = conn.begin_nested()  # SQA126
#> 1.4: RemovedIn20Warning; 2.0, 2.1: silent
t.commit()
# %% modern
conn = engine.connect()
with conn.begin():
    with conn.begin_nested():
        pass

# %% connection-begin-twice: Connection.begin() inside begin() (sub-transaction)
with engine.connect() as conn:
    with conn.begin():
        with conn.begin():  # SQA125
            #> 1.4: RemovedIn20Warning; 2.0, 2.1: InvalidRequestError
            conn.execute(text('select 1'))  # SQA133
            #> 1.4: silent; 2.0, 2.1: not reached
# %% modern
with engine.connect() as conn:
    with conn.begin():
        conn.execute(text('select 1'))  # SQA133

# %% connection-begin-after-execute: Connection.begin() after autobegin
with engine.connect() as conn:
    conn.execute(text('select 1'))  # SQA133
    with conn.begin():  # SQA125
        #> 1.4: silent; 2.0, 2.1: InvalidRequestError
        conn.execute(text('select 1'))  # SQA133
        #> 1.4: silent; 2.0, 2.1: not reached
# %% modern
with engine.connect() as conn:
    conn.execute(text('select 1'))  # SQA133
    conn.commit()
    with conn.begin():
        conn.execute(text('select 1'))  # SQA133
