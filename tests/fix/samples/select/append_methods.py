# %% a statement that is made in the function
def find(wanted):
    stmt = select(users.c.id)
    if wanted:
        stmt.append_whereclause(users.c.name == "ed")  # the one
    stmt.append_order_by(users.c.id, users.c.name)
    stmt.append_column(
        users.c.name,
    )
    return stmt
one, two = find(False), find(True)
# %% safe
def find(wanted):
    stmt = select(users.c.id)
    if wanted:
        stmt = stmt.where(users.c.name == "ed")  # the one
    stmt = stmt.order_by(users.c.id, users.c.name)
    stmt = stmt.add_columns(
        users.c.name,
    )
    return stmt
one, two = find(False), find(True)

# %% all methods
def find():
    stmt = select(users.c.id)
    stmt = stmt.where(users.c.id > 0).limit(1)
    stmt.append_group_by(users.c.id)
    stmt.append_having(users.c.id > 0)
    stmt.append_from(addresses)
    stmt.append_correlation(addresses)
    stmt.append_prefix("/* a */")
    return stmt
stmt = find()
# %% safe
def find():
    stmt = select(users.c.id)
    stmt = stmt.where(users.c.id > 0).limit(1)
    stmt = stmt.group_by(users.c.id)
    stmt = stmt.having(users.c.id > 0)
    stmt = stmt.select_from(addresses)
    stmt = stmt.correlate(addresses)
    stmt = stmt.prefix_with("/* a */")
    return stmt
stmt = find()

# %% in a loop
def find(conditions):
    stmt = union(select(users.c.id), select(nodes.c.id))
    for each in conditions:
        stmt.append_order_by(each)
    return stmt
stmt = find(["id"])
# %% safe
def find(conditions):
    stmt = union(select(users.c.id), select(nodes.c.id))
    for each in conditions:
        stmt = stmt.order_by(each)
    return stmt
stmt = find(["id"])

# %% something was made of it before
def find():
    stmt = select(users.c.id)
    other = stmt.alias()
    stmt.append_whereclause(users.c.id == 1)
    return stmt, other
# %% unsafe: what was made of the statement before does not get the clause
def find():
    stmt = select(users.c.id)
    other = stmt.alias()
    stmt = stmt.where(users.c.id == 1)
    return stmt, other

# %% something is made of it in the same loop
def find(found):
    stmt = select(users.c.id)
    for each in (1, 2):
        stmt.append_whereclause(users.c.id != each)
        found.append(stmt)
# %% unsafe: what was made of the statement before does not get the clause
def find(found):
    stmt = select(users.c.id)
    for each in (1, 2):
        stmt = stmt.where(users.c.id != each)
        found.append(stmt)

# %% another name for it
def find():
    first = select(users.c.id)
    stmt = first
    stmt.append_whereclause(users.c.id == 1)
    return first
# %% unsafe: what else refers to the statement
def find():
    first = select(users.c.id)
    stmt = first
    stmt = stmt.where(users.c.id == 1)
    return first

# %% an attribute
class Finder:
    def __init__(self):
        self.stmt = select(users.c.id)

    def narrow(self):
        self.stmt.append_whereclause(users.c.id == 1)
# %% unsafe: what else refers to the statement
class Finder:
    def __init__(self):
        self.stmt = select(users.c.id)

    def narrow(self):
        self.stmt = self.stmt.where(users.c.id == 1)

# %% a statement that was given
from sqlalchemy.sql import Select

def narrow(stmt: Select):
    stmt.append_whereclause(users.c.id == 1)
# %% by hand: the statement is not made in this function

# %% a name of the module
stmt = select(users.c.id)
def narrow():
    stmt.append_whereclause(users.c.id == 1)
# %% by hand: the statement is held by no local variable

# %% of the module, outside of functions
stmt = select(users.c.id)
stmt.append_whereclause(users.c.id == 1)  # one
if users is not None:
    stmt.append_column(users.c.name)
def find():
    return session.execute(stmt)
# %% safe
stmt = select(users.c.id)
stmt = stmt.where(users.c.id == 1)  # one
if users is not None:
    stmt = stmt.add_columns(users.c.name)
def find():
    return session.execute(stmt)

# %% of the module, and read before
stmt = select(users.c.id)
def find():
    return stmt
found = find()
stmt.append_whereclause(users.c.id == 1)
# %% unsafe: what was made of the statement before
stmt = select(users.c.id)
def find():
    return stmt
found = find()
stmt = stmt.where(users.c.id == 1)

# %% of the module, and changed by a function
stmt = select(users.c.id)
def renew():
    global stmt
    stmt = select(users.c.name)
stmt.append_whereclause(users.c.id == 1)
# %% by hand: the statement is held by no local variable

# %% of a class
class Finder:
    stmt = select(users.c.id)
    stmt.append_whereclause(users.c.id == 1)
# %% by hand: the statement is held by no local variable

# %% by keyword, in an expression, of none
def narrow():
    stmt = select(users.c.id)
    stmt.append_whereclause(whereclause=users.c.id == 1)
    lambda: stmt.append_whereclause(users.c.id == 1)
    select(users.c.id).append_whereclause(users.c.id == 1)
# %% by hand
