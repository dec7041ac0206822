# %% where it stands
a = select(select(users.c.id, users.c.name).c.name)
b = select(func.count()).select_from(select(users.c.id))
c = select(users.c.id).select()
d = users.join(select(addresses.c.user_id), users.c.id == 1)
e = select(union(select(users.c.id), select(nodes.c.id)).columns.id)
# %% safe
a = select(select(users.c.id, users.c.name).subquery().c.name)
b = select(func.count()).select_from(select(users.c.id).subquery())
c = select(users.c.id).subquery().select()
d = users.join(select(addresses.c.user_id).subquery(), users.c.id == 1)
e = select(union(select(users.c.id), select(nodes.c.id)).subquery().columns.id)

# %% a variable that is a subquery everywhere
def names():
    stmt = select(users.c.id, users.c.name)
    joined = users.join(stmt, users.c.id == stmt.c.id)
    return select(stmt.c.name, stmt.c.id).select_from(joined)
stmt = names()
# %% safe
def names():
    stmt = select(users.c.id, users.c.name).subquery()
    joined = users.join(stmt, users.c.id == stmt.c.id)
    return select(stmt.c.name, stmt.c.id).select_from(joined)
stmt = names()

# %% a variable that is a SELECT in other places
def names(session):
    stmt = select(users.c.id, users.c.name)
    session.execute(stmt)
    return select(func.count()).select_from(stmt)
stmt = names(session)
# %% safe
def names(session):
    stmt = select(users.c.id, users.c.name)
    session.execute(stmt)
    return select(func.count()).select_from(stmt.subquery())
stmt = names(session)

# %% both, more than once
def names(session):
    stmt = select(users.c.id, users.c.name)
    session.execute(stmt)
    return select(stmt.c.id, stmt.c.name)
# %% by hand: the statement is a subquery in several places

# %% a variable of the module
stmt = select(users.c.id, users.c.name)
names = select(stmt.c.name)
def find(stmt=stmt.c.id):
    return [stmt for stmt in stmt]
# %% unsafe: another module may use the variable as a SELECT
stmt = select(users.c.id, users.c.name).subquery()
names = select(stmt.c.name)
def find(stmt=stmt.c.id):
    return [stmt for stmt in stmt]

# %% a variable of the module that no other one has
ids_and_names = select(users.c.id, users.c.name)
joined = session.query(Address).join(ids_and_names, ids_and_names.columns.id == Address.user_id)
class Names:
    ids_and_names = session
    def find(self):
        return ids_and_names.c.name
# %% safe
ids_and_names = select(users.c.id, users.c.name).subquery()
joined = session.query(Address).join(ids_and_names, ids_and_names.columns.id == Address.user_id)
class Names:
    ids_and_names = session
    def find(self):
        return ids_and_names.c.name

# %% a variable of the module that a function binds, and one that is handed on
stmt = select(users.c.id, users.c.name)
names = select(stmt.c.name)
def narrow():
    global stmt
    stmt = stmt.where(users.c.id == 1)
# %% by hand

# %% a subquery that is executed
with engine.connect() as conn:
    rows = conn.execute(select(users.c.id).subquery()).fetchall()
# %% safe @ 2.0, 2.1
with engine.connect() as conn:
    rows = conn.execute(select(users.c.id)).fetchall()

# %% a join
stmt = users.join(addresses).alias()
# %% by hand @ 2.0, 2.1: aliases of its tables

# %% a Query
stmt = select(func.count()).select_from(session.query(User))
# %% unsafe: the columns of the subquery were named `users_id`
stmt = select(func.count()).select_from(session.query(User).subquery())
