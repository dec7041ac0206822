# %% conditions, columns, tables
a = select(users).where("name = 'ed'")
b = session.query(User).filter("name = :name").params(name="ed")
c = select(users).where(and_("id > 0", or_("name = 'ed'", users.c.id == 2)))
d = select("name").select_from("users")
e = select(users.c.id, "count(*)")
f = select(users.c.id).add_columns("name")
g = select(users.c.id).select_from("users join addresses")
condition = "id > 0"
h = delete(users).where(condition)
# %% safe
a = select(users).where(text("name = 'ed'"))
b = session.query(User).filter(text("name = :name")).params(name="ed")
c = select(users).where(and_(text("id > 0"), or_(text("name = 'ed'"), users.c.id == 2)))
d = select(column("name")).select_from(table("users"))
e = select(users.c.id, literal_column("count(*)"))
f = select(users.c.id).add_columns(column("name"))
g = select(users.c.id).select_from(text("users join addresses"))
condition = "id > 0"
h = delete(users).where(text(condition))

# %% values in the SQL
def find(name):
    return select(users).where(f"name = '{name}'")
# %% by hand: values are put into the SQL

# %% a name that is not known
def columns(name: str):
    return select(users.c.id).add_columns(name)
# %% by hand: whether the string is a name or SQL is not known
