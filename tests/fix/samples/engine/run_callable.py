# %% transaction() of an engine
def move(conn, *names):
    return len(names)


engine.transaction(move)  # all
moved = engine.transaction(move, "ed", "wendy")
engine.transaction(lambda conn: conn.execute(users.delete()))
count = engine.transaction(
    lambda c: c.scalar(
        text("select count(*) from users")
    )
)
# %% safe
def move(conn, *names):
    return len(names)


with engine.begin() as conn:
    move(conn)  # all
with engine.begin() as conn:
    moved = move(conn, "ed", "wendy")
with engine.begin() as conn:
    conn.execute(users.delete())
with engine.begin() as c:
    count = c.scalar(
            text("select count(*) from users")
        )

# %% run_callable() that reads, or writes once
engine.run_callable(lambda conn: conn.scalar(text("select 1")))
engine.run_callable(lambda conn: conn.execute(users.delete()))
engine.run_callable(lambda conn: 1)
with engine.connect() as connection:
    total = 1 + connection.run_callable(lambda c: c.scalar(text("select 1")) or 2)
    connection.run_callable(print, 2)
# %% safe
with engine.connect() as conn:
    conn.scalar(text("select 1"))
with engine.begin() as conn:
    conn.execute(users.delete())
with engine.connect() as conn:
    1
with engine.connect() as connection:
    total = 1 + (connection.scalar(text("select 1")) or 2)
    print(connection, 2)

# %% a function that may write more
engine.run_callable(print)
# %% unsafe: committed as a whole
with engine.begin() as conn:
    print(conn)

# %% a connection of its own
def run():
    conn = engine.connect()
    conn.transaction(lambda c: c.execute(users.delete()))
    conn.transaction(print, 1)
# %% safe
def run():
    conn = engine.connect()
    with conn.begin():
        conn.execute(users.delete())
    with conn.begin():
        print(conn, 1)

# %% one that may be in a transaction
def run():
    conn = engine.connect()
    conn.execute(select(users))
    conn.transaction(print, 1)
# %% unsafe: begin() raises
def run():
    conn = engine.connect()
    conn.execute(select(users))
    with conn.begin():
        print(conn, 1)

# %% lambdas that take more, functions that are not to be seen, conditions
given = [print]
engine.transaction(lambda conn, name: name, "ed")
engine.transaction(lambda *all: all)
engine.transaction(callable_=print)
engine.transaction(*given)
given and engine.transaction(print)
while engine.transaction(print):
    pass
# %% by hand
