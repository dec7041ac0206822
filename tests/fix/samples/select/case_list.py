# %% a list of conditions
a = case([(users.c.id == 1, "one"), (users.c.id == 2, "two")], else_="more")
b = case([
    (users.c.id == 1, "one"),  # the first
    (users.c.id == 2, "two"),
], else_="more")
c = case(whens=[(users.c.id == 1, "one")], else_="more")
d = sa.case([(users.c.id == 1, "one")])
# %% safe
a = case((users.c.id == 1, "one"), (users.c.id == 2, "two"), else_="more")
b = case(
    (users.c.id == 1, "one"),  # the first
    (users.c.id == 2, "two"),
 else_="more")
c = case((users.c.id == 1, "one"), else_="more")
d = sa.case((users.c.id == 1, "one"))

# %% what a variable holds
whens = [(users.c.id == 1, "one")]
names = {"ed": 1}
a = case(whens, else_="more")
b = case(whens=whens)
c = case(value=users.c.name, whens=names)
# %% safe
whens = [(users.c.id == 1, "one")]
names = {"ed": 1}
a = case(*whens, else_="more")
b = case(*whens)
c = case(names, value=users.c.name)

# %% conditions behind others
a = case(value=users.c.name, whens={"ed": 1})
b = case(else_="more", whens=[(users.c.id == 1, "one"), (users.c.id == 2, "two"),])
c = case(whens={"ed": 1}, value=users.c.name, else_=0)
# %% safe
a = case({"ed": 1}, value=users.c.name)
b = case((users.c.id == 1, "one"), (users.c.id == 2, "two"), else_="more")
c = case({"ed": 1}, value=users.c.name, else_=0)

# %% a parameter
def named(whens):
    return case(whens=whens)
# %% by hand: whether the conditions are a list or a dict is not known

# %% more by position, which 1.4 refuses
def named():
    return case([(1, 2)], users.c.name)
# %% by hand: it has arguments behind the conditions
