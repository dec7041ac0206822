# %% rows that are written there
session.bulk_insert_mappings(User, [{"name": "sandy"}, {"name": "patrick"}])
session.bulk_insert_mappings(
    User,  # by its columns
    [
        {"id": 10, "name": "sandy"},
    ],
)
# %% unsafe @ 2.0, 2.1: a key that is no attribute
session.execute(insert(User), [{"name": "sandy"}, {"name": "patrick"}])
session.execute(
    insert(User),  # by its columns
    [
        {"id": 10, "name": "sandy"},
    ],
)

# %% an update
session.bulk_update_mappings(User, [{"id": 1, "name": "sandy"}])
# %% by hand @ 2.0: 1.4 would change every row
# %% unsafe @ 2.1: on 1.4 it changes every row
session.execute(update(User), [{"id": 1, "name": "sandy"}])

# %% rows that a name holds
def save(rows):
    names = [{"name": each} for each in rows]
    session.bulk_insert_mappings(User, names)
    session.bulk_insert_mappings(User, rows)
# %% unsafe @ 2.0, 2.1
def save(rows):
    names = [{"name": each} for each in rows]
    if names:
        session.execute(insert(User), names)
    if rows:
        session.execute(insert(User), rows)

# %% objects
session.bulk_save_objects([User(name="sandy")])
session.bulk_save_objects([User(name="sandy")], return_defaults=True)
# %% unsafe @ 2.0, 2.1: part of the session
session.add_all([User(name="sandy")])
session.add_all([User(name="sandy")])

# %% more arguments, rows that may be none
session.bulk_insert_mappings(User, [{"name": "sandy"}], True)
session.bulk_insert_mappings(User, [{"name": "sandy"}], render_nulls=True)
session.bulk_insert_mappings(User, [{"name": each} for each in "ab"])
session.bulk_insert_mappings(User, [])
session.bulk_insert_mappings(User, [*()])
session.bulk_insert_mappings(*(User, []))
session.bulk_save_objects([], True)
session.bulk_save_objects(objects=[])
print(session.bulk_save_objects([]))
# %% by hand @ 2.0, 2.1
