# %% all the arguments
a = select([users.c.id, users.c.name], users.c.id == 1, order_by=[users.c.id, users.c.name], limit=1)
b = select([users.c.id], (users.c.id == 1), from_obj=[users], group_by=users.c.id, having=users.c.id > 0, offset=2)
c = select([users], distinct=True, correlate=False, use_labels=True, prefixes=["/* a */"], suffixes=["/* b */"])
d = select([users], distinct=[users.c.id], correlate=True, use_labels=False, limit=None)
e = select([users.c.id], and_(users.c.id == 1, users.c.name == "ed"), from_obj=users.join(addresses))
# %% safe
a = select(users.c.id, users.c.name).where(users.c.id == 1).order_by(users.c.id, users.c.name).limit(1)
b = select(users.c.id).where(users.c.id == 1).select_from(users).group_by(users.c.id).having(users.c.id > 0).offset(2)
c = select(users).distinct().correlate(None).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL).prefix_with("/* a */").suffix_with("/* b */")
d = select(users).distinct(users.c.id)
e = select(users.c.id).where(and_(users.c.id == 1, users.c.name == "ed")).select_from(users.join(addresses))

# %% rows and comments of their own
a = select(
    [users.c.id, users.c.name],  # columns
    users.c.id == 1,  # where
    # then
    order_by=(users.c.id,),
    distinct=True,
    limit=3,
)
b = select(
    [
        users.c.id,
        users.c.name,
    ],
    and_(users.c.id == 1,
         users.c.name == "ed"),
    limit=1
)
c = select([users.c.id],
           users.c.id == 1,
           order_by=users.c.name).limit(1)
d = select([users.c.id],  # columns
           users.c.id == 1,
           order_by=func.coalesce(users.c.name,
                         users.c.id))
# %% safe
a = select(
    users.c.id, users.c.name  # columns
).where(
    users.c.id == 1  # where
    # then
).order_by(
    users.c.id
).distinct().limit(
    3,
)
b = select(
        users.c.id,
        users.c.name
).where(
    and_(users.c.id == 1,
         users.c.name == "ed")
).limit(
    1
)
c = select(users.c.id).where(users.c.id == 1).order_by(users.c.name).limit(1)
d = select(users.c.id).where(  # columns
           users.c.id == 1).order_by(
           func.coalesce(users.c.name,
                         users.c.id))

# %% select() of tables, joins, aliases and EXISTS
a = users.select(users.c.id == 1)
b = users.alias("u").select(whereclause=None, limit=1)
c = users.join(addresses).select(use_labels=True)
d = exists(users.c.id).select(users.c.id == 1)
e = users.select(None)
f = users.select(
    users.c.id == 1,
)
# %% safe
a = users.select().where(users.c.id == 1)
b = users.alias("u").select().limit(1)
c = users.join(addresses).select().set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)
d = exists(users.c.id).select().where(users.c.id == 1)
e = users.select()
f = users.select().where(
    users.c.id == 1,
)

# %% exists()
a = exists([users.c.id], users.c.id == 1)
b = exists([users.c.id, users.c.name], users.c.id == 1)
c = exists([users.c.id], users.c.id == 1, limit=1)
d = exists([users.c.id], users.c.id == 1, from_obj=[users])
e = exists(users.c.id, users.c.name)
f = select(users).where(exists([addresses.c.id], addresses.c.user_id == users.c.id))
# %% safe
a = exists(users.c.id).where(users.c.id == 1)
b = exists(select(users.c.id, users.c.name).where(users.c.id == 1))
c = exists(select(users.c.id).where(users.c.id == 1).limit(1))
d = exists(users.c.id).where(users.c.id == 1).select_from(users)
e = exists(select(users.c.id, users.c.name))
f = select(users).where(exists(addresses.c.id).where(addresses.c.user_id == users.c.id))

# %% unions
a = union(select(users.c.id), select(nodes.c.id), order_by="id", limit=1)
b = union_all(*[select(users.c.id), select(nodes.c.id)], order_by=["id"])
c = select(users.c.id).union(select(nodes.c.id), order_by="id")
# %% safe
a = union(select(users.c.id), select(nodes.c.id)).order_by("id").limit(1)
b = union_all(*[select(users.c.id), select(nodes.c.id)]).order_by("id")
c = select(users.c.id).union(select(nodes.c.id)).order_by("id")

# %% what names hold
where = users.c.id == 1
order = [users.c.id]
a = select([users], where, order_by=order)
# %% safe
where = users.c.id == 1
order = [users.c.id]
a = select(users).where(where).order_by(*order)

# %% a criterion that may be None
def find(where):
    return select([users], where)
# %% unsafe: `where` may be None, which meant no whereclause
def find(where):
    return select(users).where(where)

# %% a criterion that is None at times
where = None
if users.c.id.nullable:
    where = users.c.id == 1
stmt = select([users], where)
# %% unsafe: `where` may be None
where = None
if users.c.id.nullable:
    where = users.c.id == 1
stmt = select(users).where(where)

# %% a column, or a list of them
def ordered(order):
    return select([users], order_by=order)
# %% unsafe: `order` may be None, or a list
def ordered(order):
    return select(users).order_by(order)

# %% a bound statement
stmt = select([users.c.id], users.c.id == 1, bind=engine)
stmt = users.select(bind=engine)
# %% by hand: it is bound to an engine: execute it on a connection

# %% arguments behind stars
options = {}
stmt = select([users.c.id], users.c.id == 1, **options)
# %% by hand: its arguments are in a dict behind **

# %% a flag that is not known
def find(unique):
    return select([users], distinct=unique)
# %% by hand: the value of distinct= is not known

# %% a comment beside what goes
stmt = users.select(
    None,  # all
    limit=1,
)
# %% safe
stmt = users.select(
    ).limit(  # all
    1,
)

# %% a comment inside what goes
stmt = users.select(
    users.c.id == 1,  # one
    # of them
    distinct=True,
)
# %% by hand: a comment beside an argument that goes

# %% what was taken apart
stmt = select([users.c.id], order_by=and_(users.c.id == 1, users.c.name == "ed"))
# %% unsafe: the parts of `and_(users.c.id == 1, users.c…` were elements of the order_by
stmt = select(users.c.id).order_by(and_(users.c.id == 1, users.c.name == "ed"))

# %% for_update, which 1.4 does not take
stmt = select([users.c.id], for_update=True)
# %% safe
stmt = select(users.c.id).with_for_update()

# %% lists over several rows, a mapped class
a = select(
    [users.c.id],
    from_obj=[
        users.join(addresses)
    ]
)
b = select(
    [
        users.c.id,
    ],
    order_by=[
        users.c.id,  # first
        users.c.name,
    ],
)
c = select([func.count()], from_obj=User)
# %% safe
a = select(
    users.c.id
).select_from(
        users.join(addresses)
)
b = select(
        users.c.id
).order_by(
        users.c.id,  # first
        users.c.name
)
c = select(func.count()).select_from(User)

# %% commas first
a = select([users.c.id]
           , users.c.id == 1
           , limit=1
           )
b = select([users.c.id], users.c.id == 1 \
           , limit=1)
# %% safe
a = select(users.c.id
           ).where(users.c.id == 1
           ).limit(1
           )
b = select(users.c.id).where(users.c.id == 1).limit(1)
