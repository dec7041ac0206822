# %% a subquery in place
stmt = select(users).where(users.c.id.in_(select(addresses.c.user_id).subquery()))
stmt = select(users).where(
    users.c.id.not_in(
        select(addresses.c.user_id)  # all
        .where(addresses.c.id > 1)
        .subquery()
    )
)
# %% safe
stmt = select(users).where(users.c.id.in_(select(addresses.c.user_id)))
stmt = select(users).where(
    users.c.id.not_in(
        select(addresses.c.user_id)  # all
        .where(addresses.c.id > 1)
    )
)

# %% one that has a name, a table
ids = select(addresses.c.user_id).subquery()
stmt = select(users).where(users.c.id.in_(ids))
keys = select(addresses.c.user_id).cte()
stmt = select(users).where(users.c.id.in_(keys))
# %% safe
ids = select(addresses.c.user_id).subquery()
stmt = select(users).where(users.c.id.in_(select(ids)))
keys = select(addresses.c.user_id).cte()
stmt = select(users).where(users.c.id.in_(select(keys)))

# %% a function
stmt = select(users).where(users.c.id.in_(func.keys_of(1)))
# %% by hand: which column of the function

# %% tables that may correlate
stmt = select(users).where(users.c.id.in_(select(addresses.c.user_id).where(users.c.name == "ed").subquery()))
# %% unsafe: the SELECT leaves out tables
stmt = select(users).where(users.c.id.in_(select(addresses.c.user_id).where(users.c.name == "ed")))
