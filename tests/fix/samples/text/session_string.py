# %% strings of all sorts
SQL = "select name from users"
one = session.execute("select 1").scalar()
two = session.scalar("select count(*) from users")
three = session.execute("select name from users where id = :id", {"id": 1}).scalar()
four = session.execute("select name from users where name like 'w%'").scalar()
five = session.execute(SQL).scalar()
six = session.execute(
    "select name from users "
    "where id = 1"
).scalar()
def run(sql: str):
    return session.execute(sql)
# %% safe
SQL = "select name from users"
one = session.execute(text("select 1")).scalar()
two = session.scalar(text("select count(*) from users"))
three = session.execute(text("select name from users where id = :id"), {"id": 1}).scalar()
four = session.execute(text("select name from users where name like 'w%'")).scalar()
five = session.execute(text(SQL)).scalar()
six = session.execute(
    text("select name from users "
    "where id = 1")
).scalar()
def run(sql: str):
    return session.execute(text(sql))

# %% values in the SQL
def run(name):
    session.execute(f"select id from users where name = '{name}'")
    session.execute("select id from users where name = '{}'".format(name))
# %% by hand: values are put into the SQL

# %% f-strings without values, or with constants
TABLE = "users"
one = session.execute(f"select 1").scalar()
two = session.execute(f"select count(*) from {TABLE}").scalar()
three = session.execute(("select 1")).scalar()
# %% safe
TABLE = "users"
one = session.execute(text(f"select 1")).scalar()
two = session.execute(text(f"select count(*) from {TABLE}")).scalar()
three = session.execute(text(("select 1"))).scalar()
