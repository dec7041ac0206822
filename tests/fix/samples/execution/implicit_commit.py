# %% a write alone
with engine.connect() as conn:
    conn.execute(users.insert().values(name="ed"))  # one
# %% safe
with engine.begin() as conn:
    conn.execute(users.insert().values(name="ed"))  # one

# %% several statements
with engine.connect() as conn:
    print(conn.execute(select(users)).fetchall())
    conn.execute(users.delete())
# %% unsafe: the block is committed as a whole
with engine.begin() as conn:
    print(conn.execute(select(users)).fetchall())
    conn.execute(users.delete())

# %% code after it
with engine.connect() as conn:
    conn.execute(users.delete())
    print("gone")
# %% unsafe: the block is committed as a whole
with engine.begin() as conn:
    conn.execute(users.delete())
    print("gone")

# %% a connection in a variable
def run():
    conn = engine.connect()
    conn.execute(users.delete())
    conn.close()
# %% by hand: no with block of its own

# %% one with options
with engine.connect().execution_options(stream_results=True) as conn:
    conn.execute(users.delete())
# %% by hand: made in another way

# %% transactions of its own
with engine.connect() as conn:
    with conn.begin():
        conn.execute(users.delete())
    conn.execute(users.delete())
# %% by hand: the block has transactions of its own

# %% a session of the autocommit mode
def fill():
    with Session(engine, autocommit=True) as rows:
        rows.execute(users.delete())
# %% by hand: where to commit has to be found
