# %% rows
row = session.execute(select(users)).first()
found = dict(row)
found = dict(row, more=1)
found = dict((row))
found = {
    **row,  # as it is
    "more": 1,
}
user = User(**row)
user = User(
    fullname="",
    **(row),  # the rest
)
everyone = [dict(each) for each in session.execute(select(users))]
# %% safe
row = session.execute(select(users)).first()
found = dict(row._mapping)
found = dict(row._mapping, more=1)
found = dict((row)._mapping)
found = {
    **row._mapping,  # as it is
    "more": 1,
}
user = User(**row._mapping)
user = User(
    fullname="",
    **(row)._mapping,  # the rest
)
everyone = [dict(each._mapping) for each in session.execute(select(users))]

# %% a result
everyone = list(map(dict, session.execute(select(users))))
# %% safe
everyone = list(map(dict, session.execute(select(users)).mappings()))

# %% a list of rows
rows = session.execute(select(users)).fetchall()
everyone = list(map(dict, rows))
# %% by hand: mappings() belongs where they are fetched

# %% a row on one way
row = session.execute(select(users)).first() if users.c.id is not None else vars().get("row")
found = dict(row)
# %% by hand: on another way it may be none
