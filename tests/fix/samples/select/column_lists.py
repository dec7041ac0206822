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

# %% the function that is gone
from sqlalchemy import subquery

stmt = subquery("s", [users.c.id])
# %% by hand: its arguments are a SELECT that has to be written
