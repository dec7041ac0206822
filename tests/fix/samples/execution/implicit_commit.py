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
    # the users
    conn.execute(
        users.delete()
    )  # all
    count = conn.execute(addresses.delete())
    Base.metadata.create_all(conn)
    conn.close()
    return count.rowcount
# %% safe
def run():
    conn = engine.connect()
    # the users
    with conn.begin():
        conn.execute(
            users.delete()
        )  # all
    with conn.begin():
        count = conn.execute(addresses.delete())
    with conn.begin():
        Base.metadata.create_all(conn)
    conn.close()
    return count.rowcount

# %% more in the statement
def run(log):
    conn = engine.connect()
    log(conn.execute(users.delete()).rowcount)
# %% unsafe: in the rest of the statement
def run(log):
    conn = engine.connect()
    with conn.begin():
        log(conn.execute(users.delete()).rowcount)

# %% behind a statement that has begun a transaction
def run():
    conn = engine.connect()
    print(conn.execute(select(users)).fetchall())
    conn.execute(
        addresses.delete()
    )  # all
# %% by hand: in a transaction already

# %% a fixture, an attribute, a return
class Store:
    def __init__(self):
        self.connection = engine.connect()

    def clear(self):
        self.connection.execute(users.delete())


def run():
    conn = engine.connect()
    return conn.execute(users.delete())
# %% by hand

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
