# %% a loop
row = engine.connect().execute(select(users)).first()
for name in row.keys():
    print(name)
for name, value in row.items():
    print(name, value)
values = [value for value in row.values()]
pairs = dict(row.items())
pairs = sorted(row.iteritems())
values = tuple(row.itervalues())
# %% safe
row = engine.connect().execute(select(users)).first()
for name in row._mapping.keys():
    print(name)
for name, value in row._mapping.items():
    print(name, value)
values = [value for value in row]
pairs = dict(row._mapping.items())
pairs = sorted(row._mapping.items())
values = tuple(row)

# %% more than a loop
row = engine.connect().execute(select(users)).first()
names = row.keys()
first = row.items()[0]
values = row.values() + [1]
names = row.iterkeys()
values = row.itervalues()
# %% safe
row = engine.connect().execute(select(users)).first()
names = row._mapping.keys()
first = list(row._mapping.items())[0]
values = list(row) + [1]
names = iter(row._mapping.keys())
values = iter(row)

# %% a comment
row = engine.connect().execute(select(users)).first()
print((row).values(  # all
))
# %% by hand

# %% has_key
row = engine.connect().execute(select(users)).first()
known = row.has_key("name")
known = not row.has_key("name" if users else "id") or row.has_key(
    "id"
)
if row.has_key("name"):
    print(row.has_key("name") == True)
# %% safe
row = engine.connect().execute(select(users)).first()
known = "name" in row._mapping
known = not (("name" if users else "id") in row._mapping) or "id" in row._mapping
if "name" in row._mapping:
    print(("name" in row._mapping) == True)

# %% a list of one's own
def list(*values):
    return values


row = engine.connect().execute(select(users)).first()
pairs = row.items()
# %% by hand: list is another thing here
