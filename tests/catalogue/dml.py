"""INSERT, UPDATE and DELETE."""

# %% dml-bind: insert/update/delete(bind=)
insert(users, bind=engine)  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
update(users, bind=engine)  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
delete(users, bind=engine)  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
insert(users)
update(users)
delete(users)

# %% insert-values-kw: insert(table, values=...) / table.insert(values)
insert(users, values={'name': 'x'})  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
users.insert({'name': 'x'})  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
users.insert(values={'name': 'x'})  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
insert(users).values({'name': 'x'})
users.insert().values({'name': 'x'})

# %% insert-inline-kw: insert(inline=True)
insert(users, inline=True)  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
insert(users).inline()

# %% insert-other-kw: insert/update/delete(prefixes=, returning=, return_defaults=)
insert(users, prefixes=['OR IGNORE'])  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
insert(users, returning=[users.c.id])  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
update(users, return_defaults=True)  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
insert(users).prefix_with('OR IGNORE')
insert(users).returning(users.c.id)
update(users).return_defaults()

# %% update-whereclause: update(table, whereclause, values) / table.update(where...)
update(users, users.c.id == 1, {'name': 'x'})  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
update(users, whereclause=users.c.id == 1)  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
users.update(users.c.id == 1)  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
users.update(values={'name': 'x'})  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
update(users).where(users.c.id == 1).values({'name': 'x'})
users.update().where(users.c.id == 1)

# %% update-preserve-order: update(preserve_parameter_order=True)
update(users, preserve_parameter_order=True).values([(users.c.name, 'x')])  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
update(users).ordered_values((users.c.name, 'x'))

# %% delete-whereclause: delete(table, whereclause) / table.delete(where)
delete(users, users.c.id == 1)  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
delete(users, whereclause=users.c.id == 1)  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
users.delete(users.c.id == 1)  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
delete(users).where(users.c.id == 1)
users.delete().where(users.c.id == 1)

# %% dml-dialect-kwargs: update(table, mysql_limit=..)
# unlike: 1.4 warns first, then raises because MySQL has no such argument for DELETE and INSERT
update(users, mysql_limit=10)  # SQA150
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
delete(users, mysql_limit=10)  # SQA150
#> 1.4: RemovedIn20Warning and ArgumentError; 2.0, 2.1: TypeError
insert(users, mysql_x=10)  # SQA150
#> 1.4: RemovedIn20Warning and ArgumentError; 2.0, 2.1: TypeError
# %% modern
update(users).with_dialect_options(mysql_limit=10)
