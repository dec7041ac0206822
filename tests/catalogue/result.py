"""Results and rows."""

# %% result-fetch-after-close-keys: keys() on a result that returns no rows
with engine.connect() as conn:
    conn.execute(users.insert().values(name='z')).keys()  # SQA120 SQA128
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: ResourceClosedError
# %% modern
with engine.begin() as conn:
    r = conn.execute(users.insert().values(name='z'))
    r.returns_rows

# %% row-string-index: row['col'] string key on a Core row
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    row['name']  # SQA151
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    row._mapping['name']

# %% row-column-index: row[table.c.col] Column key
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    row[users.c.name]  # SQA151
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    row._mapping[users.c.name]

# %% row-contains-string: 'col' in row
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    'name' in row  # SQA154
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: silent
# %% modern
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    'name' in row._mapping

# %% row-keys-items-values: row.keys()/items()/values()/has_key()/iterkeys()
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    row.keys()  # SQA152
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: AttributeError
    row.items()  # SQA152
    #> 1.4: SADeprecationWarning and RemovedIn20Warning; 2.0, 2.1: AttributeError
    row.values()  # SQA152
    #> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
    row.has_key('name')  # SQA152
    #> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
    list(row.iterkeys())  # SQA152
    #> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
    list(row.itervalues())  # SQA152
    #> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
# %% modern
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    row._mapping.keys()
    row._mapping.items()
    row._mapping.values()
    'name' in row._mapping

# %% row-dict: dict(row)
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    dict(row)  # SQA153
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    dict(row._mapping)

# %% row-star-star: {**row} / f(**row)
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    d = {**row}  # SQA153
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    d = {**row._mapping}

# %% session-row-string-index: row['col'] on an ORM query row
row = session.query(User.id, User.name).first()  # SQA101
row['name']  # SQA151
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
row = session.execute(select(User.id, User.name)).first()
row._mapping['name']

# %% result-column-name-match: row[other.c.name] matched by name only
# unlike: 1.4 raises because the Row has no such column
other = Table('other', MetaData(), Column('name', String))
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    row[other.c.name]  # SQA151
    #> 1.4: NoSuchColumnError; 2.0, 2.1: TypeError
# %% modern
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    row._mapping[users.c.name]

# %% result-columns-slice: Result.columns()/scalars index on 1.4 quirk
with engine.connect() as conn:
    conn.execute(select(users.c.id)).columns(0).all()  # SQA129
# %% modern
with engine.connect() as conn:
    conn.execute(select(users.c.id)).scalars().all()
