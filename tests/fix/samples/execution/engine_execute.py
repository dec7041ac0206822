# %% a result that is dropped, or read at once
engine.execute(users.delete())
engine.execute(text("delete from users"))  # all
engine.execute("delete from addresses")
rows = engine.execute(select(users)).fetchall()
name = str(engine.execute(select(users.c.name)).scalar()).upper()
count = engine.scalar(text("select count(*) from users"))
number = engine.execute(users.delete()).rowcount
names = [row.name for row in engine.execute(select(users))]
rows = list(engine.execute(select(users)))
rows = engine.execute(select(users)).mappings().all()
# %% safe
with engine.begin() as conn:
    conn.execute(users.delete())
with engine.begin() as conn:
    conn.execute(text("delete from users"))  # all
with engine.begin() as conn:
    conn.execute("delete from addresses")
with engine.connect() as conn:
    rows = conn.execute(select(users)).fetchall()
with engine.connect() as conn:
    name = str(conn.execute(select(users.c.name)).scalar()).upper()
with engine.connect() as conn:
    count = conn.scalar(text("select count(*) from users"))
with engine.begin() as conn:
    number = conn.execute(users.delete()).rowcount
with engine.connect() as conn:
    names = [row.name for row in conn.execute(select(users))]
with engine.connect() as conn:
    rows = list(conn.execute(select(users)))
with engine.connect() as conn:
    rows = conn.execute(select(users)).mappings().all()

# %% rows of its own, strings of several rows, a loop, a return
def load(conn):
    return conn


def find():
    engine.execute(
        text(
            """
            insert into users (name)
            values (:name)
            """
        ),
        {"name": "ed"},  # the name
    )
    for row in engine.execute(
        select(users)
    ):
        # each of them
        print(row)

    return engine.execute(select(users)).first()


class Store:
    def find(self, conn):
        self.engine = create_engine("sqlite://")
        return self.engine.execute(
            select(users)).first()
# %% safe
def load(conn):
    return conn


def find():
    with engine.begin() as conn:
        conn.execute(
            text(
                """
            insert into users (name)
            values (:name)
            """
            ),
            {"name": "ed"},  # the name
        )
    with engine.connect() as conn:
        for row in conn.execute(
            select(users)
        ):
            # each of them
            print(row)

    with engine.connect() as conn:
        return conn.execute(select(users)).first()


class Store:
    def find(self, conn):
        self.engine = create_engine("sqlite://")
        with self.engine.connect() as connection:
            return connection.execute(
                select(users)).first()

# %% strings one after the other
def find():
    return dict(engine.execute(
        "select id, "
        f"""name
        from users where id = {1}"""
        " limit 1"
    ).fetchall())
# %% safe
def find():
    with engine.connect() as conn:
        return dict(conn.execute(
            "select id, "
            f"""name
        from users where id = {1}"""
            " limit 1"
        ).fetchall())

# %% what it executes is not known
def run(statement):
    engine.execute(statement)
# %% unsafe: what is executed here is not known
def run(statement):
    with engine.begin() as conn:
        conn.execute(statement)

# %% more happens in the statement that writes
def run(log):
    return log(engine.execute(users.delete()).rowcount)
# %% unsafe: an error in the rest of the statement
def run(log):
    with engine.begin() as conn:
        return log(conn.execute(users.delete()).rowcount)

# %% a name alone speaks for the engine
def run(engine):
    engine.execute(select(users))
# %% unsafe: told by its name alone
def run(engine):
    with engine.connect() as conn:
        conn.execute(select(users))

# %% a result that outlives its statement
def run():
    return engine.execute(select(users))
# %% by hand: the result is read after its statement

# %% what remains known of a result
def write():
    result = engine.execute(users.insert())
    print("written")
    return result.rowcount
# %% safe
def write():
    with engine.begin() as conn:
        result = conn.execute(users.insert())
    print("written")
    return result.rowcount

# %% a result that later statements read
def run():
    print("now")
    result = engine.execute(select(users))

    # what there is
    names = [row.name for row in result]
    text = """
    none
"""
    if names:
        print(result.rowcount)
    return names or text


def twice():
    result = engine.execute(select(users))
    print(result.fetchall())
    result = engine.execute(select(addresses))
    for row in result:
        print(row)
    return 1
# %% unsafe
def run():
    print("now")
    with engine.connect() as conn:
        result = conn.execute(select(users))

        # what there is
        names = [row.name for row in result]
        text = """
    none
"""
        if names:
            print(result.rowcount)
    return names or text


def twice():
    with engine.connect() as conn:
        result = conn.execute(select(users))
        print(result.fetchall())
    with engine.connect() as conn:
        result = conn.execute(select(addresses))
        for row in result:
            print(row)
    return 1

# %% a result that is read elsewhere
def returned():
    result = engine.execute(select(users))
    return result


def handed(function):
    result = engine.execute(select(users))
    function(result)


def later():
    result = engine.execute(select(users))
    return lambda: result.fetchall()


def lazily():
    result = engine.execute(select(users))
    return (row for row in result)


def halfway():
    result = engine.execute(select(users))
    return result.scalars()


def yielding():
    result = engine.execute(select(users))
    yield 1
    print(result.fetchall())


def around(names):
    if names:
        result = engine.execute(select(users))
    else:
        return 0
    return result.fetchall()
# %% by hand: the result is read after its statement

# %% conditions, and loops over what is fetched
def find():
    if engine.execute(select(users)).first():
        return 1
    if not engine.scalar(select(users.c.id)) > 1:
        return 2
    else:
        for row in engine.execute(select(users)).fetchall():  # each
            print(row)
# %% safe
def find():
    with engine.connect() as conn:
        found = conn.execute(select(users)).first()
    if found:
        return 1
    with engine.connect() as conn:
        found = conn.scalar(select(users.c.id))
    if not found > 1:
        return 2
    else:
        with engine.connect() as conn:
            rows = conn.execute(select(users)).fetchall()
        for row in rows:  # each
            print(row)

# %% a condition that is the call
if engine.scalar(select(users.c.id)):
    pass
# %% safe
with engine.connect() as conn:
    found = conn.scalar(select(users.c.id))
if found:
    pass

# %% a name that is taken
def find(rows):
    for row in engine.execute(select(users)).fetchall():
        print(row)
# %% by hand: no name is free here: rows

# %% other conditions
def find(ready):
    if ready():
        pass
    elif engine.scalar(select(users.c.id)):
        pass
    while engine.scalar(select(users.c.id)):
        pass
    if ready() > engine.scalar(select(users.c.id)):
        pass
# %% by hand

# %% choices
name = engine.scalar(select(users.c.name)) if users else ""
name = engine and engine.scalar(select(users.c.name))
# %% by hand: it is executed under a condition

# %% later, and several times
def run():
    several = [engine.scalar(select(users.c.name)) for each in (1, 2)]
# %% by hand: it is executed several times

# %% a lambda
later = lambda: engine.scalar(select(users.c.name))
# %% by hand: later than its statement

# %% names that are taken
def run(conn, connection):
    engine.execute(select(users))
# %% by hand: no name is free here: conn, connection

# %% a row that two statements share
engine.execute(select(users)); print()
# %% by hand: it shares its row with another statement

# %% a class
class Store:
    name = engine.scalar(select(users.c.name))
# %% by hand: it stands in the body of a class

# %% what a session is bound to
session.get_bind().execute("select 1")
# %% by hand: may be an engine, or a connection
