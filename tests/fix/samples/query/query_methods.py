# %% columns and labels
query = session.query(User).add_column(User.name)
query = session.query(User).with_labels()
query = session.query(User).apply_labels()  # labels
# %% safe
query = session.query(User).add_columns(User.name)
query = session.query(User).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)
query = session.query(User).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)  # labels

# %% locks
query = session.query(User).with_lockmode("update")
query = session.query(User).with_lockmode("read").filter(User.id == 1)
# %% safe
query = session.query(User).with_for_update()
query = session.query(User).with_for_update(read=True).filter(User.id == 1)

# %% another lock
query = session.query(User).with_lockmode(mode)
# %% by hand: which lock is meant

# %% with_parent
user = session.get(User, 1)
mine = session.query(Address).with_parent(user, User.addresses)  # theirs
query = session.query(Address)
mine = query.filter(Address.id > 0).with_parent(
    user,
    property=User.addresses,
)
owner = session.query(User).with_parent(instance=session.get(Address, 1), property=Address.user)
# %% safe
user = session.get(User, 1)
mine = session.query(Address).filter(orm.with_parent(user, User.addresses))  # theirs
query = session.query(Address)
mine = query.filter(Address.id > 0).filter(orm.with_parent(
    user,
    prop=User.addresses,
))
owner = session.query(User).filter(orm.with_parent(instance=session.get(Address, 1), prop=Address.user))

# %% with_parent of a Query that was given
def mine(query: Query, user):
    return query.with_parent(user, User.addresses)
# %% unsafe: an alias that the Query selects
def mine(query: Query, user):
    return query.filter(orm.with_parent(user, User.addresses))

# %% with_parent of an alias, a string, nothing
user = session.get(User, 1)
other = aliased(Address)
mine = session.query(other).with_parent(user, User.addresses)
mine = session.query(Address).with_parent(user, User.addresses, other)
mine = session.query(Address).with_parent(user, "addresses")
mine = session.query(Address).with_parent(user)
mine = session.query(Address).with_parent(*args)
# %% by hand

# %% values
names = list(session.query(User).values(User.id, User.name))
first = next(session.query(User).filter(User.id > 0).values(User.id))
for (name,) in session.query(User).values(User.name):  # each
    pairs = dict(session.query(User).values(User.id, User.name)), {one for one in session.query(User).values(User.id)}
# %% safe
names = list(session.query(User).with_entities(User.id, User.name))
first = next(iter(session.query(User).filter(User.id > 0).with_entities(User.id)))
for (name,) in session.query(User).with_entities(User.name):  # each
    pairs = dict(session.query(User).with_entities(User.id, User.name)), {one for one in session.query(User).with_entities(User.id)}

# %% values of entities
found = session.query(User).values(User, User.id)
# %% unsafe: an entity among the columns
found = iter(session.query(User).with_entities(User, User.id))

# %% values of nothing, and of what is unpacked
found = session.query(User).values()
found = session.query(User).values(*columns)
found = session.query(User).limit(0).value(User.id)
# %% by hand

# %% the first value
name = session.query(User).filter_by(id=1).value(User.name)
query = session.query(User)
name = query.value(
    User.name,  # the name
)
# %% unsafe: the database is asked for one row
name = session.query(User).filter_by(id=1).with_entities(User.name).limit(1).scalar()
query = session.query(User)
name = query.with_entities(
    User.name,  # the name
).limit(1).scalar()

# %% what is asked for in another way
found = list(session.query(User).instances(session.execute(select(users))))
# %% by hand: use from_statement
