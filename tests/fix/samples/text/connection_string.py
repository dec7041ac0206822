# %% SQL that text() and the driver read alike
with engine.connect() as conn:
    conn.execute("select 1")
    total = conn.scalar("select count(*) from users")
    names = conn.execute(statement="select name from users").fetchall()
    conn.execute(
        "select name "  # the name
        "from users"
    )
    conn.execute("""
        select name
        from users
    """)
# %% safe
with engine.connect() as conn:
    conn.execute(text("select 1"))
    total = conn.scalar(text("select count(*) from users"))
    names = conn.execute(statement=text("select name from users")).fetchall()
    conn.execute(
        text("select name "  # the name
        "from users")
    )
    conn.execute(text("""
        select name
        from users
    """))

# %% what variables and constants hold
COUNT = "select count(*) from users"
def count(name):
    sql = "select name from users"
    with engine.connect() as conn:
        conn.execute(sql)
        return conn.execute(COUNT).scalar()
# %% safe
COUNT = "select count(*) from users"
def count(name):
    sql = "select name from users"
    with engine.connect() as conn:
        conn.execute(text(sql))
        return conn.execute(text(COUNT)).scalar()

# %% the driver's placeholders, and what text() reads otherwise
with engine.connect() as conn:
    one = conn.execute("select name from users where id = ?", (1,)).fetchall()
    two = conn.execute("select name from users where id = :id", {"id": 1}).fetchall()
    three = conn.execute("select name from users where name like 'w%'").fetchall()
    four = conn.scalar("select '12:30'")
    conn.execute("insert into nodes (id, name) values (?, ?)", [(5, "a"), (6, "b")])
# %% safe
with engine.connect() as conn:
    one = conn.exec_driver_sql("select name from users where id = ?", (1,)).fetchall()
    two = conn.exec_driver_sql("select name from users where id = :id", {"id": 1}).fetchall()
    three = conn.exec_driver_sql("select name from users where name like 'w%'").fetchall()
    four = conn.exec_driver_sql("select '12:30'").scalar()
    conn.exec_driver_sql("insert into nodes (id, name) values (?, ?)", [(5, "a"), (6, "b")])

# %% a string that is not known, and is executed as it is
from sqlalchemy.engine import Connection

def run(conn: Connection, sql: str):
    return conn.execute(sql)
# %% safe
from sqlalchemy.engine import Connection

def run(conn: Connection, sql: str):
    return conn.exec_driver_sql(sql)

# %% a connection by its name alone
def run(conn):
    return conn.execute("select 1")
# %% unsafe: told by its name alone
def run(conn):
    return conn.execute(text("select 1"))

# %% parameters by keyword
def run():
    with engine.connect() as conn:
        return conn.execute("select name from users where id = :id", id=1).fetchall()
# %% by hand: its parameters are keywords

# %% parameters one by one
with engine.connect() as conn:
    conn.execute("select name from users where id = ?", 1)
    conn.execute(
        "insert into nodes (id, name) values (?, ?)",
        5,  # the id
        name,
    )
    conn.execute("insert into nodes (id, name) values (?, ?)", (6, "b"), (7, "c"))
# %% safe
with engine.connect() as conn:
    conn.exec_driver_sql("select name from users where id = ?", (1,))
    conn.exec_driver_sql(
        "insert into nodes (id, name) values (?, ?)",
        (5,  # the id
        name),
    )
    conn.exec_driver_sql("insert into nodes (id, name) values (?, ?)", [(6, "b"), (7, "c")])

# %% parameters that are not known
def run(rows):
    with engine.connect() as conn:
        conn.execute("insert into nodes (id, name) values (?, ?)", rows)
        conn.execute("insert into nodes (id, name) values (?, ?)", *rows)
        conn.execute("insert into nodes (id, name) values (?, ?)", rows[0], rows[1])
        conn.execute("insert into nodes (id, name) values (?, ?)", [1, "a"])
        conn.execute("insert into nodes (id, name) values (?, ?)", 1, *rows)
# %% by hand: whether its parameters are one row or several is not known

# %% values in the SQL
def run(name):
    with engine.connect() as conn:
        conn.execute(f"select id from users where name = '{name}'")
        conn.execute("select id from users where name = '%s'" % name)
# %% by hand: values are put into the SQL
