# %% strings
row = session.execute(select(users)).first()
name = row["name"]
name = (row)["name"].upper()
key = "name"
pair = {row[key]: row["id"]}
names = [each["name"] for each in session.execute(select(users))]
for each in engine.connect().execute(text("select * from users")):
    print(
        each[  # the name
            "name"
        ],
    )
# %% safe
row = session.execute(select(users)).first()
name = row._mapping["name"]
name = (row)._mapping["name"].upper()
key = "name"
pair = {row._mapping[key]: row._mapping["id"]}
names = [each._mapping["name"] for each in session.execute(select(users))]
for each in engine.connect().execute(text("select * from users")):
    print(
        each._mapping[  # the name
            "name"
        ],
    )

# %% columns of a query
row = session.query(User.id, User.name).first()
name = row[User.name]
# %% safe
row = session.query(User.id, User.name).first()
name = row._mapping[User.name]

# %% columns of another row
row = session.execute(select(users)).first()
name = row[users.c.name]
# %% unsafe: the row of a text()
row = session.execute(select(users)).first()
name = row._mapping[users.c.name]

# %% an assignment
row = session.execute(select(users)).first()
row["name"] = "ed"
# %% by hand: a row cannot be changed

# %% a row, or a mapping that another call passes
def shown(source):
    return source["name"]


shown(session.execute(select(users)).first())
shown({"name": "sandy"})
# %% by hand: on another way it may be none

# %% rows on one way, anything on the other
rows = session.execute(select(users)).fetchall() if users.c.id is not None else vars().get("rows")
names = [row["name"] for row in rows]
# %% by hand: on another way it may be none
