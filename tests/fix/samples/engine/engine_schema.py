# %% the names of tables
names = engine.table_names()
names = engine.table_names(  # all of them
    schema="main",
)
# %% safe
names = inspect(engine).get_table_names()
names = inspect(engine).get_table_names(  # all of them
    schema="main",
)

# %% one table
known = engine.has_table("users", schema="main")
# %% safe @ 1.4
known = inspect(engine).has_table("users", schema="main")
# %% unsafe @ 2.0, 2.1: views
known = inspect(engine).has_table("users", schema="main")

# %% on a connection
with engine.connect() as conn:
    names = engine.table_names(connection=conn)
# %% by hand: the inspector asks on a connection of its own

# %% of an engine that only its name tells
def names_of(engine):
    return engine.table_names()
# %% unsafe: told by its name alone
def names_of(engine):
    return inspect(engine).get_table_names()

# %% tables
engine.create(users)
# %% by hand: it is a method of the table now
