# %% with an engine
if not users.exists(engine):
    pass
users.exists(bind=engine)
# %% safe @ 1.4
if not inspect(engine).has_table(users.name, schema=users.schema):
    pass
inspect(engine).has_table(users.name, schema=users.schema)
# %% unsafe @ 2.0, 2.1: views
if not inspect(engine).has_table(users.name, schema=users.schema):
    pass
inspect(engine).has_table(users.name, schema=users.schema)

# %% without one
users.exists()
# %% by hand: the engine that it asks is not written here

# %% a table without a name
Table("users", MetaData()).exists(engine)
# %% by hand: the table has no name here
