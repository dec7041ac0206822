# %% directions, expressions, lists
a = select(users).order_by("name desc")
b = select(users).order_by("name", "-id")
c = select(users.c.name).group_by("lower(name)")
d = session.query(User).order_by("id, name")
e = select(users).order_by(desc("users.name"))
f = select(users).order_by(
    "users.name",  # by name
    "id",
)
# %% safe
a = select(users).order_by(text("name desc"))
b = select(users).order_by("name", text("-id"))
c = select(users.c.name).group_by(text("lower(name)"))
d = session.query(User).order_by(text("id, name"))
e = select(users).order_by(desc(text("users.name")))
f = select(users).order_by(
    text("users.name"),  # by name
    "id",
)
