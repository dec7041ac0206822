# %% in and not in
row = session.execute(select(users)).first()
known = "name" in row
known = "name" not in row and ("id" in (row))  # both
# %% unsafe: session.execute() has answered for its values
row = session.execute(select(users)).first()
known = "name" in row._mapping
known = "name" not in row._mapping and ("id" in (row)._mapping)  # both

# %% alone
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    "name" in row
# %% unsafe: session.execute() has answered for its values
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    "name" in row._mapping
