"""`select()` and the expressions around it."""

# %% select-bind: select(..., bind=)
select([users.c.id], bind=engine)  # SQA141 SQA142
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
select(users.c.id)

# %% select-list: select([a, b]) list argument
select([users.c.id, users.c.name])  # SQA141
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
select(users.c.id, users.c.name)

# %% select-list-variable: select(cols) where cols is a list variable
cols = [users.c.id, users.c.name]
select(cols)  # SQA141
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
cols = [users.c.id, users.c.name]
select(*cols)

# %% select-empty-list: select([]) / select()  with no columns
select([])  # SQA141
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
select()

# %% select-whereclause-positional: select([cols], whereclause)
select([users.c.id], users.c.id == 1)  # SQA141 SQA142
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
select(users.c.id).where(users.c.id == 1)

# %% select-keyword-args: select(whereclause=, from_obj=, order_by=, group_by=, limit=, offset=, distinct=, having=, correlate=, prefixes=, columns=)
select([users.c.id], whereclause=users.c.id > 0, from_obj=users, order_by=[users.c.id], limit=5, offset=1, distinct=True, group_by=[users.c.id])  # SQA141 SQA142
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
select(users.c.id).where(users.c.id > 0).select_from(users).order_by(users.c.id).limit(5).offset(1).distinct().group_by(users.c.id)

# %% select-for-update-kw: select(for_update=True)
select([users.c.id], for_update=True)  # SQA141 SQA142
#> 1.4: RemovedIn20Warning and TypeError; 2.0, 2.1: ArgumentError
# %% modern
select(users.c.id).with_for_update()

# %% select-columns-keyword: select(columns=[...])
select(columns=[users.c.id])  # SQA141
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
select(users.c.id)

# %% select-use-labels: select(use_labels=True)
select([users.c.id], use_labels=True)  # SQA141 SQA142
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
from sqlalchemy import LABEL_STYLE_TABLENAME_PLUS_COL
select(users.c.id).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL)

# %% select-apply-labels: Select.apply_labels()
select(users.c.id).apply_labels()  # SQA140
#> 1.4: RemovedIn20Warning; 2.0, 2.1: AttributeError
union(select(users.c.id), select(nodes.c.id)).apply_labels()  # SQA140
#> 1.4: RemovedIn20Warning; 2.0, 2.1: AttributeError
# %% modern
from sqlalchemy import LABEL_STYLE_TABLENAME_PLUS_COL
select(users.c.id).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL)

# %% select-append-methods: Select.append_whereclause()/append_column()/... in-place mutation
s = select(users.c.id)
s.append_whereclause(users.c.id > 0)  # SQA144
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
s.append_column(users.c.name)  # SQA144
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
s.append_order_by(users.c.id)  # SQA144
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
s.append_group_by(users.c.id)  # SQA144
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
s.append_having(users.c.id > 0)  # SQA144
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
s.append_from(addresses)  # SQA144
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
s.append_correlation(addresses)  # SQA144
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
s.append_prefix('x')  # SQA144
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
# %% modern
s = select(users.c.id)
s = s.where(users.c.id > 0)
s = s.add_columns(users.c.name)
s = s.order_by(users.c.id).group_by(users.c.id).having(users.c.id > 0).select_from(addresses).correlate(addresses).prefix_with('x')

# %% select-c: select().c / .columns implicit subquery
s = select(users.c.id)
s.c.id  # SQA145
#> 1.4, 2.0: SADeprecationWarning; 2.1: AttributeError
s.columns.id  # SQA145
#> 1.4, 2.0: SADeprecationWarning; 2.1: AttributeError
# %% modern
s = select(users.c.id)
s.selected_columns.id
s.subquery().c.id

# %% select-select: select(...).select() / .alias() via SelectBase.select
select(users.c.id).select()  # SQA145
#> 1.4, 2.0: SADeprecationWarning; 2.1: AttributeError
# %% modern
select(select(users.c.id).subquery())

# %% select-as-scalar: Select.as_scalar()
select(users.c.id).as_scalar()  # SQA146
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
select(users.c.id).scalar_subquery()

# %% subquery-as-scalar: Subquery/Alias.as_scalar()
select(users.c.id).subquery().as_scalar()  # SQA146
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
select(users.c.id).scalar_subquery()

# %% select-column-method: Select.column()
select(users.c.id).column(users.c.name)  # SQA140
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
select(users.c.id).add_columns(users.c.name)

# %% select-froms: Select.froms
select(users.c.id).froms  # SQA140
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
select(users.c.id).get_final_froms()

# %% select-with-only-columns-list: with_only_columns([list])
select(users.c.id).with_only_columns([users.c.name])  # SQA147
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
select(users.c.id).with_only_columns(users.c.name)

# %% select-join-implicit-subquery: join() of a select() into FROM without subquery()
users.join(select(addresses.c.user_id), literal(1) == 1)  # SQA145
#> 1.4, 2.0: SADeprecationWarning; 2.1: ArgumentError
select(func.count()).select_from(select(users.c.id))  # SQA145
#> 1.4, 2.0: SADeprecationWarning; 2.1: ArgumentError
# %% modern
sq = select(addresses.c.user_id).subquery()
users.join(sq, users.c.id == sq.c.user_id)
select(func.count()).select_from(select(users.c.id).subquery())

# %% subquery-function: standalone subquery() function
from sqlalchemy import subquery  # SQA147
#> 1.4: silent; 2.0, 2.1: ImportError
subquery('a', [users.c.id])  # SQA147
#> 1.4: SADeprecationWarning and RemovedIn20Warning; 2.0, 2.1: not reached
# %% modern
select(users.c.id).subquery('a')

# %% fromclause-select-whereclause: table.select(whereclause) / table.select(order_by=...)
users.select(users.c.id == 1)  # SQA142
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
users.select(order_by=[users.c.id])  # SQA142
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
users.join(addresses).select(users.c.id == 1)  # SQA142
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
exists().where(users.c.id == 1).select(users.c.id == 2)  # SQA142
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
users.select().where(users.c.id == 1)
users.select().order_by(users.c.id)

# %% exists-args: exists([cols], where) list
exists([users.c.id])  # SQA147
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
exists([users.c.id], users.c.id == 1)  # SQA142 SQA147
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
exists(users.c.id)
exists(users.c.id).where(users.c.id == 1)

# %% union-keywords: union(..., order_by=, limit=...)
union(select(users.c.id), select(nodes.c.id), order_by='id', limit=1)  # SQA142
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
union(select(users.c.id), select(nodes.c.id)).order_by('id').limit(1)

# %% join-alias: Join.alias()
users.join(addresses).alias()  # SQA145
#> 1.4: RemovedIn20Warning; 2.0, 2.1: silent
# %% modern
from sqlalchemy import LABEL_STYLE_TABLENAME_PLUS_COL
select(users.join(addresses)).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL).subquery()

# %% case-list: case([(cond, val), ...]) list
case([(users.c.id == 1, 'a')], else_='b')  # SQA143
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
case((users.c.id == 1, 'a'), else_='b')

# %% case-whens-keyword: case(whens=...)
case(whens=[(users.c.id == 1, 'a')], else_='b')  # SQA143
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
case(value=users.c.name, whens={'ed': 1})  # SQA143
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
case((users.c.id == 1, 'a'), else_='b')
case({'ed': 1}, value=users.c.name)

# %% and-or-empty: and_()/or_() with no arguments
and_()  # SQA149
#> 1.4, 2.0, 2.1: SADeprecationWarning
or_(*[])  # SQA149
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
and_(True, *[])
or_(False, *[])

# %% column-anon-label: ColumnElement.anon_label / anon_key_label
users.c.id.anon_label  # SQA140
#> 1.4, 2.0, 2.1: SADeprecationWarning
users.c.id.anon_key_label  # SQA140
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
users.c.id.label(None)

# %% execute-subquery: executing a Subquery/Alias object
with engine.connect() as conn:
    conn.execute(select(users.c.id).subquery())  # SQA145
    #> 1.4: SADeprecationWarning; 2.0, 2.1: ObjectNotExecutableError
# %% modern
with engine.connect() as conn:
    conn.execute(select(users.c.id))

# %% select-scalar-coercion: select() used as a column expression without scalar_subquery()
s = select(users.c.id).where(users.c.id == 1)
select(users.c.name).where(users.c.id == s)  # SQA148
#> 1.4, 2.0, 2.1: SAWarning
# %% modern
s = select(users.c.id).where(users.c.id == 1).scalar_subquery()
select(users.c.name).where(users.c.id == s)

# %% replace-selectable: Selectable.replace_selectable()
select(users.c.id).replace_selectable(users, users.alias())  # SQA140
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
from sqlalchemy.sql.visitors import replacement_traverse
select(users.c.id)
