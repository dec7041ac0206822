# %% a savepoint
with engine.connect() as conn:
    with conn.begin_nested():
        conn.execute(users.delete())
# %% unsafe: the block is committed as a whole
with engine.begin() as conn:
    with conn.begin_nested():
        conn.execute(users.delete())

# %% in a variable
def run():
    conn = engine.connect()
    conn.begin_nested()
# %% by hand: no with block of its own
