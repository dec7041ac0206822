"""Textual SQL, and strings where SQL expressions are meant."""

# %% query-filter-string: Query.filter('raw sql string')
session.query(User).filter("name = 'ed'").all()  # SQA101 SQA134
#> 1.4, 2.0, 2.1: ArgumentError
# %% modern
session.execute(select(User).where(text("name = 'ed'"))).all()

# %% order-by-string-sql: order_by('name desc') raw SQL string
session.query(User).order_by('name desc').all()  # SQA101 SQA135
#> 1.4, 2.0, 2.1: CompileError
# %% modern
session.execute(select(User).order_by(User.name.desc())).all()

# %% text-autocommit: text(..., autocommit=True)
text('select 1', autocommit=True)  # SQA138
#> 1.4, 2.0, 2.1: TypeError
# %% modern
with engine.begin() as conn:
    conn.execute(text('select 1'))  # SQA133

# %% text-bind: text(..., bind=engine)
text('select 1', bind=engine)  # SQA138
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
text('select 1')

# %% text-bindparams: text(..., bindparams=[...])
from sqlalchemy import bindparam
text('select :x', bindparams=[bindparam('x', 1)])  # SQA138
#> 1.4, 2.0, 2.1: TypeError
# %% modern
from sqlalchemy import bindparam
text('select :x').bindparams(bindparam('x', 1))

# %% text-typemap: text(..., typemap={...})
text('select 1 as x', typemap={'x': Integer})  # SQA138
#> 1.4, 2.0, 2.1: TypeError
# %% modern
text('select 1 as x').columns(x=Integer)

# %% select-where-string: select().where('raw')
select(users).where('id = 1')  # SQA134
#> 1.4, 2.0, 2.1: ArgumentError
# %% modern
select(users).where(text('id = 1'))

# %% select-from-string: select_from('table') / select('id')
select('id')  # SQA134
#> 1.4, 2.0, 2.1: ArgumentError
select(users.c.id).select_from('users')  # SQA134
#> 1.4, 2.0, 2.1: ArgumentError
# %% modern
from sqlalchemy import table
select(literal_column('id')).select_from(table('users'))
