# %% with_only_columns()
columns = [users.c.id]
a = select(users).with_only_columns([users.c.id, users.c.name])
b = select(users).with_only_columns(columns)
c = select(users).where(users.c.id == 1).with_only_columns([users.c.id], maintain_column_froms=True)
# %% safe
columns = [users.c.id]
a = select(users).with_only_columns(users.c.id, users.c.name)
b = select(users).with_only_columns(*columns)
c = select(users).where(users.c.id == 1).with_only_columns(users.c.id, maintain_column_froms=True)

# %% exists()
columns = [users.c.id]
a = exists([users.c.id]).where(users.c.id == 1)
b = exists([users.c.id, users.c.name]).where(users.c.id == 1)
c = exists(columns)
d = exists([users])
# %% safe
columns = [users.c.id]
a = exists(users.c.id).where(users.c.id == 1)
b = exists(select(users.c.id, users.c.name)).where(users.c.id == 1)
c = exists(select(*columns))
d = exists(users)

# %% the function subquery()
a = sa.subquery("a", [users.c.id])
b = sa.subquery(
    "b",  # named
    [users.c.id, users.c.name],
)
d = sa.subquery(None, columns)
# %% safe
a = select(users.c.id).subquery("a")
b = select(
    # named
    users.c.id, users.c.name,
).subquery("b")
d = select(*columns).subquery(None)

# %% the function subquery() and its import
from sqlalchemy import distinct, subquery as made
a = made("a", [distinct(users.c.id)])
# %% safe
from sqlalchemy import distinct
a = select(distinct(users.c.id)).subquery("a")

# %% the function subquery() with clauses
a = sa.subquery("a", [users.c.id], users.c.id == 1, order_by=[users.c.id])
# %% safe
a = select([users.c.id], users.c.id == 1, order_by=[users.c.id]).subquery("a")

# %% the function subquery() of what is not seen
a = sa.subquery("a", columns, users.c.id == 1)
b = sa.subquery("a", *columns)
c = sa.subquery("a", columns=[users.c.id])
# %% by hand
