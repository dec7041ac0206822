# %% in comparisons and values
newest = select(func.max(users.c.id))
a = select(users.c.name).where(users.c.id == newest)
b = select(users.c.name).where(select(func.max(users.c.id)) > users.c.id)
c = update(users).values(fullname=select(func.max(nodes.c.name)))
d = update(users).values({"fullname": select(func.max(nodes.c.name)).where(nodes.c.id == 1)})
e = select(func.coalesce(select(func.max(nodes.c.name)), "none"))
f = select(users.c.name).where(users.c.id == select(func.max(users.c.id)).subquery())
g = select(users.c.name).where(users.c.id == (
    select(func.max(users.c.id))  # the newest
))
# %% safe
newest = select(func.max(users.c.id))
a = select(users.c.name).where(users.c.id == newest.scalar_subquery())
b = select(users.c.name).where(select(func.max(users.c.id)).scalar_subquery() > users.c.id)
c = update(users).values(fullname=select(func.max(nodes.c.name)).scalar_subquery())
d = update(users).values({"fullname": select(func.max(nodes.c.name)).where(nodes.c.id == 1).scalar_subquery()})
e = select(func.coalesce(select(func.max(nodes.c.name)).scalar_subquery(), "none"))
f = select(users.c.name).where(users.c.id == select(func.max(users.c.id)).scalar_subquery())
g = select(users.c.name).where(users.c.id == (
    select(func.max(users.c.id)).scalar_subquery()  # the newest
))

# %% subqueries
made = select(func.max(users.c.id)).subquery()
a = select(users.c.name).where(users.c.id == made)
# %% by hand: call scalar_subquery() on the SELECT

# %% a subquery with a name
a = select(users.c.name).where(users.c.id == select(func.max(users.c.id)).subquery("s"))
# %% by hand: the subquery has a name
