# %% keyword arguments
conn = engine.connect()
transaction = conn.begin()
conn.execute(text("select :id, :name"), id=1, name=("ed"))
conn.execute(
    users.insert(),
    id=7,  # the key
    name="ed",
)
row = {"id": 8}
conn.execute(users.insert(), name="jack", **row)
conn.execute(users.insert(), **{"id": 9})
row = {"id": 10}
conn.execute(users.insert(), **row)
# %% safe
conn = engine.connect()
transaction = conn.begin()
conn.execute(text("select :id, :name"), {"id": 1, "name": ("ed")})
conn.execute(
    users.insert(),
    {"id": 7,  # the key
    "name": "ed"},
)
row = {"id": 8}
conn.execute(users.insert(), {"name": "jack", **row})
conn.execute(users.insert(), {"id": 9})
row = {"id": 10}
conn.execute(users.insert(), row)

# %% several dicts
conn = engine.connect()
transaction = conn.begin()
more = {"name": "jill"}
conn.execute(users.insert(), {"name": "jack"}, (more), more)
conn.execute(
    users.insert(),
    {"name": "jack"},
    dict(name="jill"),  # a dict
    {"name": "joe"},
)
# %% safe
conn = engine.connect()
transaction = conn.begin()
more = {"name": "jill"}
conn.execute(users.insert(), [{"name": "jack"}, (more), more])
conn.execute(
    users.insert(),
    [{"name": "jack"},
    dict(name="jill"),  # a dict
    {"name": "joe"}],
)

# %% what may be anything
def store(conn: sa.engine.Connection, one, two, three):
    conn.execute(users.insert(), one, two, three)
# %% by hand: not all that is passed is known to be a dict

# %% values without names
conn = engine.connect()
transaction = conn.begin()
conn.execute(users.insert(), ("ed", 7))
# %% by hand: the values have no names here

# %% other arguments
conn = engine.connect()
transaction = conn.begin()
conn.execute(users.insert(), {"name": "ed"}, id=1)
conn.execute(users.insert(), id=1, execution_options={})
# %% by hand: it has other arguments beside the parameters
