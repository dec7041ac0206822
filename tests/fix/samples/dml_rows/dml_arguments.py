# %% all the arguments
a = update(users, users.c.id == 1, {"name": "x"})
b = users.update(whereclause=(users.c.id == 1), values={"name": "x"}, inline=True)
c = insert(users, {"name": "x"})
d = users.insert(values={"name": "x"}, inline=True, prefixes=["OR IGNORE"])
e = delete(users, users.c.id == 1)
f = users.delete(whereclause=users.c.id == 1)
g = users.insert(values=[{"name": "x"}, {"name": "y"}], inline=False, returning=[users.c.id])
h = users.update(None, {"name": "x"}, return_defaults=True)
i = update(User, User.id == 1, values={"name": "x"})
j = users.update(
    users.c.id == 1,  # the first
    values={
        "name": "x",
    },
)
k = update(users, mysql_limit=10)
# %% safe
a = update(users).where(users.c.id == 1).values({"name": "x"})
b = users.update().where(users.c.id == 1).values({"name": "x"}).inline()
c = insert(users).values({"name": "x"})
d = users.insert().values({"name": "x"}).inline().prefix_with("OR IGNORE")
e = delete(users).where(users.c.id == 1)
f = users.delete().where(users.c.id == 1)
g = users.insert().values([{"name": "x"}, {"name": "y"}]).returning(users.c.id)
h = users.update().values({"name": "x"}).return_defaults()
i = update(User).where(User.id == 1).values({"name": "x"})
j = users.update().where(
    users.c.id == 1  # the first
).values(
    {
        "name": "x",
    },
)
k = update(users).with_dialect_options(mysql_limit=10)

# %% the table by keyword
stmt = insert(table=users, values={"name": "x"})
# %% safe
stmt = insert(table=users).values({"name": "x"})

# %% values that may be None
def change(where, values):
    return users.update(where, values=values)
# %% unsafe: `where` may be None, which meant no whereclause; `values` may be None, which meant no values
def change(where, values):
    return users.update().where(where).values(values)

# %% a bound statement
stmt = users.update(users.c.id == 1, bind=engine)
# %% by hand: it is bound to an engine

# %% values in an order
pairs = [("name", "x")]
a = update(users, preserve_parameter_order=True).values([("name", "x"), ("fullname", "y")])
b = users.update(users.c.id == 1, preserve_parameter_order=True).where(users.c.id > 0).values(pairs)
c = (
    users.update(preserve_parameter_order=True)
    .where(users.c.id > 0)
    .values(
        [
            ("name", "x"),  # first
            ("fullname", "y"),
        ]
    )
)
d = users.update(values=[("name", "x")], preserve_parameter_order=True)
e = users.update(preserve_parameter_order=False).values({"name": "x"})
# %% safe
pairs = [("name", "x")]
a = update(users).ordered_values(("name", "x"), ("fullname", "y"))
b = users.update().where(users.c.id == 1).where(users.c.id > 0).ordered_values(*pairs)
c = (
    users.update()
    .where(users.c.id > 0)
    .ordered_values(
            ("name", "x"),  # first
            ("fullname", "y"),
    )
)
d = users.update().ordered_values(("name", "x"))
e = users.update().values({"name": "x"})

# %% values in an order, elsewhere
stmt = update(users, preserve_parameter_order=True)
stmt = stmt.values([("name", "x")])
# %% by hand: what values() is given goes to ordered_values()

# %% values that have an order of their own
stmt = update(users, preserve_parameter_order=True).values({"name": "x"})
# %% by hand: what values() is given goes to ordered_values()

# %% an order that is not known
stmt = update(users, preserve_parameter_order=is_ordered).values([("name", "x")])
# %% by hand: whether the order is kept

# %% in a dict
options = {}
stmt = users.update(users.c.id == 1, **options)
# %% by hand: its arguments are in a dict behind **
