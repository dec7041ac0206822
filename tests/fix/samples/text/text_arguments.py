# %% bound to an engine
stmt = text("select 1", bind=engine)
# %% unsafe: the statement cannot execute itself any more
stmt = text("select 1")

# %% bound to an engine, and executed on a connection
with engine.connect() as conn:
    one = conn.execute(text("select 1", bind=engine)).scalar()
# %% safe
with engine.connect() as conn:
    one = conn.execute(text("select 1")).scalar()

# %% bound to an engine, and executed by itself
one = text("select 1", bind=engine).execute()
# %% by hand: the statement executes itself

# %% parameters and types
a = text("select :x", bindparams=[bindparam("x", 1)])
b = text("select 1 as x", typemap={"x": Integer})
c = text(
    "select :x as x",
    bindparams=[bindparam("x", 1)],
    typemap={"x": Integer, "y": String(10)},
)
types = {"x": Integer}
d = text("select 1 as x", typemap=types)
# %% safe
a = text("select :x").bindparams(bindparam("x", 1))
b = text("select 1 as x").columns(x=Integer)
c = text(
    "select :x as x"
).bindparams(
    bindparam("x", 1)
).columns(
    x=Integer, y=String(10),
)
types = {"x": Integer}
d = text("select 1 as x").columns(**types)

# %% types that may be none
def typed(types):
    return text("select 1 as x", typemap=types)
# %% unsafe: `types` may be None
def typed(types):
    return text("select 1 as x").columns(**types)

# %% what commits by itself, and is executed at once
with engine.connect() as conn:
    conn.execute(text("select 1", autocommit=True))
with engine.connect() as conn:
    conn.execute(text("select 1", autocommit=False))
# %% safe
with engine.begin() as conn:
    conn.execute(text("select 1"))
with engine.connect() as conn:
    conn.execute(text("select 1"))

# %% what is executed elsewhere
stmt = text("delete from users", autocommit=True)
# %% by hand: has to be decided
