# %% SELECTs, unions, queries
a = select(users.c.id).as_scalar()
b = union(select(users.c.id), select(nodes.c.id)).as_scalar()
c = select(users.c.id).subquery().as_scalar()
d = session.query(User.id).as_scalar()
e = (
    select(users.c.id)  # the key
    .where(users.c.id == 1)
    .as_scalar()
)
# %% safe
a = select(users.c.id).scalar_subquery()
b = union(select(users.c.id), select(nodes.c.id)).scalar_subquery()
c = select(users.c.id).scalar_subquery()
d = session.query(User.id).scalar_subquery()
e = (
    select(users.c.id)  # the key
    .where(users.c.id == 1)
    .scalar_subquery()
)

# %% a subquery that a variable holds, or that has a name
made = select(users.c.id).subquery()
a = made.as_scalar()
b = select(users.c.id).subquery("s").as_scalar()
# %% by hand: call scalar_subquery() on the SELECT
