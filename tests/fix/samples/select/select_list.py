# %% a list of columns
stmt = select([users.c.id, users.c.name]).where(users.c.id == 1)
# %% safe
stmt = select(users.c.id, users.c.name).where(users.c.id == 1)

# %% rows and comments of their own
stmt = select(
    [
        users.c.id,  # the key
        users.c.name,
    ]
)
# %% safe
stmt = select(
        users.c.id,  # the key
        users.c.name,
)

# %% two trailing commas
stmt = select([users.c.id,
               users.c.name,
               ],
              )
# %% safe
stmt = select(users.c.id,
               users.c.name,
              )

# %% a comma behind the bracket alone
stmt = select(
    [
        users.c.id,
        users.c.name  # the name
    ],
)
# %% safe
stmt = select(
        users.c.id,
        users.c.name,  # the name
)

# %% a list that a variable holds, a comprehension, a keyword, an empty list, a list in parentheses
columns = [users.c.id]
stmt = select(columns)
stmt = select([column for column in users.c])
stmt = select(columns=[users.c.id])
stmt = select([])
stmt = select(([users.c.id]))
# %% safe
columns = [users.c.id]
stmt = select(*columns)
stmt = select(*[column for column in users.c])
stmt = select(users.c.id)
stmt = select()
stmt = select(users.c.id)

# %% a list in a list
stmt = select([select([users.c.id]).scalar_subquery()])
# %% safe
stmt = select(select(users.c.id).scalar_subquery())

# %% other arguments
stmt = select([users.c.id], users.c.id == 1)
# %% safe
stmt = select(users.c.id).where(users.c.id == 1)

# %% other arguments, rows of their own, a list that a variable holds
columns = [users.c.id]
stmt = select(
    columns,
    users.c.id == 1,
)
stmt = select(columns=[users.c.id], whereclause=users.c.id == 1)
# %% safe
columns = [users.c.id]
stmt = select(
    *columns
).where(
    users.c.id == 1,
)
stmt = select(users.c.id).where(users.c.id == 1)

# %% the columns behind other arguments
stmt = select(whereclause=users.c.id == 1, columns=[users.c.id])
# %% by hand: arguments in an order of its own

# %% in an f-string
text = f"{select([users.c.id])}"
# %% by hand: it stands in an f-string
