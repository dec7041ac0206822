# %% on an engine
from sqlalchemy.schema import DDL, CreateTable

DDL("create table extra (id integer)").execute(engine)
CreateTable(users).execute(bind=engine)  # again
DDL(
    "drop table extra"
).execute(engine)
# %% safe
from sqlalchemy.schema import DDL, CreateTable

with engine.begin() as conn:
    conn.execute(DDL("create table extra (id integer)"))
with engine.begin() as conn:
    conn.execute(CreateTable(users))  # again
with engine.begin() as conn:
    conn.execute(DDL(
        "drop table extra"
    ))

# %% on a connection
from sqlalchemy.schema import DDL

with engine.connect() as conn:
    DDL("create table extra (id integer)").execute(conn)
# %% unsafe: outside of a transaction
from sqlalchemy.schema import DDL

with engine.connect() as conn:
    conn.execute(DDL("create table extra (id integer)"))

# %% what is bound
from sqlalchemy.schema import DDL

drop = DDL("drop table extra", bind=engine)
# %% unsafe: cannot execute itself
from sqlalchemy.schema import DDL

drop = DDL("drop table extra")

# %% what is bound, and executes itself
from sqlalchemy.schema import DDL

DDL("create table extra (id integer)", bind=engine).execute()
DDL("create table extra (id integer)").execute(engine, users)


DDL("create table extra (id integer)").execute(engine.connect())


def run(bind):
    DDL("create table extra (id integer)").execute(bind)
# %% by hand
