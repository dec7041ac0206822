# %% entities
rows = session.query(User).filter(User.name == "ed", User.id > 1).order_by(User.id).all()
user = session.query(User).filter_by(name="ed").one()
user = session.query(User).filter_by(name="ed").one_or_none()
user = session.query(User).order_by(User.id).first()
# %% unsafe: what hooks into Query
rows = session.scalars(select(User).where(User.name == "ed", User.id > 1).order_by(User.id)).all()
user = session.scalars(select(User).filter_by(name="ed")).one()
user = session.scalars(select(User).filter_by(name="ed")).one_or_none()
user = session.scalars(select(User).order_by(User.id).limit(1)).first()

# %% columns and several entities
rows = session.query(User.id, User.name).distinct().all()
rows = session.query(User.id).all()
row = session.query(User, Address).join(Address, Address.user_id == User.id).first()
rows = session.query(users).all()
# %% unsafe
rows = session.execute(select(User.id, User.name).distinct()).all()
rows = session.execute(select(User.id)).all()
row = session.execute(select(User, Address).join(Address, Address.user_id == User.id).limit(1)).first()
rows = session.execute(select(users)).all()

# %% scalars
count = session.query(func.count(User.id)).scalar()
name = session.query(User.name).filter(User.id == 1).scalar()
found = session.query(select(User.id).exists()).scalar()
count = session.query(func.count(User.id)).group_by(User.name).scalar()
# %% unsafe
count = session.scalar(select(func.count(User.id)))
name = session.execute(select(User.name).where(User.id == 1)).scalar_one_or_none()
found = session.scalar(select(select(User.id).exists()))
count = session.execute(select(func.count(User.id)).group_by(User.name)).scalar_one_or_none()

# %% counting
count = session.query(User).filter(User.id > 1).limit(5).count()
# %% unsafe
count = session.scalar(select(func.count()).select_from(select(User).where(User.id > 1).limit(5).subquery()))

# %% joins: a collection gives its owner more than once, what leads to one object does not
rows = session.query(User).join(User.addresses).filter(Address.email == "e").all()
rows = session.query(Address).join(Address.user).all()
rows = session.query(User).outerjoin(Address).all()
rows = session.query(User.id).join(Address).all()
rows = session.query(User).filter(User.id == Address.user_id).all()
user = session.query(User).join(User.addresses).first()
# %% unsafe
rows = session.scalars(select(User).join(User.addresses).where(Address.email == "e")).unique().all()
rows = session.scalars(select(Address).join(Address.user)).all()
rows = session.scalars(select(User).outerjoin(Address)).unique().all()
rows = session.execute(select(User.id).join(Address)).all()
rows = session.scalars(select(User).where(User.id == Address.user_id)).unique().all()
user = session.scalars(select(User).join(User.addresses).limit(1)).first()

# %% eager loading
rows = session.query(User).options(joinedload(User.addresses)).all()
rows = session.query(User).options(selectinload(User.addresses)).all()
rows = session.query(Address).options(joinedload(Address.user)).all()
user = session.query(User).options(joinedload(User.addresses)).first()
# %% unsafe
rows = session.scalars(select(User).options(joinedload(User.addresses))).unique().all()
rows = session.scalars(select(User).options(selectinload(User.addresses))).all()
rows = session.scalars(select(Address).options(joinedload(Address.user))).all()
user = session.scalars(select(User).options(joinedload(User.addresses)).limit(1)).unique().first()

# %% a class that loads a collection by a join
class Band(Base):
    __tablename__ = "bands"
    id = Column(Integer, primary_key=True)
    albums = relationship("Album", lazy="joined")


class Album(Base):
    __tablename__ = "albums"
    id = Column(Integer, primary_key=True)
    band_id = Column(ForeignKey("bands.id"))


bands = session.query(Band).all()
# %% unsafe
class Band(Base):
    __tablename__ = "bands"
    id = Column(Integer, primary_key=True)
    albums = relationship("Album", lazy="joined")


class Album(Base):
    __tablename__ = "albums"
    id = Column(Integer, primary_key=True)
    band_id = Column(ForeignKey("bands.id"))


bands = session.scalars(select(Band)).unique().all()

# %% bulk
session.query(User).filter(User.id == 1).update({"fullname": "x"}, synchronize_session="fetch")
session.query(User).filter_by(id=1).update({User.fullname: "x"})
changed = session.query(User).update({"fullname": "x"}, False)
session.query(Address).filter(Address.user_id == 2).delete(synchronize_session=False)
gone = session.query(Address).delete()
# %% unsafe
session.execute(update(User).where(User.id == 1).values({"fullname": "x"}).execution_options(synchronize_session="fetch"))
session.execute(update(User).filter_by(id=1).values({User.fullname: "x"}))
changed = session.execute(update(User).values({"fullname": "x"}).execution_options(synchronize_session=False)).rowcount
session.execute(delete(Address).where(Address.user_id == 2).execution_options(synchronize_session=False))
gone = session.execute(delete(Address)).rowcount

# %% iteration, index, slice
for user in session.query(User):
    print(user)
names = [user.name for user in session.query(User).order_by(User.id)]
everyone = list(session.query(User))
first = session.query(User)[0]
some = session.query(User).order_by(User.id)[5:10]
some = session.query(User)[:10]
# %% unsafe
for user in session.scalars(select(User)):
    print(user)
names = [user.name for user in session.scalars(select(User).order_by(User.id))]
everyone = list(session.scalars(select(User)))
first = session.scalars(select(User).slice(0, 1)).all()[0]
some = session.scalars(select(User).order_by(User.id).slice(5, 10)).all()
some = session.scalars(select(User).limit(10)).all()

# %% options of the execution
rows = session.query(User).populate_existing().all()
for user in session.query(User).yield_per(100):
    print(user)
rows = session.query(User).autoflush(False).execution_options(stream_results=True).all()
# %% unsafe
rows = session.scalars(select(User).execution_options(populate_existing=True)).all()
for user in session.scalars(select(User).execution_options(yield_per=100)):
    print(user)
rows = session.scalars(select(User).execution_options(autoflush=False).execution_options(stream_results=True)).all()

# %% subqueries
stmt = session.query(Address.user_id).filter(Address.id > 1).subquery()
cte = session.query(Address.user_id).cte("c")
users_with = session.query(User).filter(User.id.in_(session.query(Address.user_id))).all()
# %% unsafe
stmt = select(Address.user_id).where(Address.id > 1).subquery()
cte = select(Address.user_id).cte("c")
users_with = session.scalars(select(User).where(User.id.in_(select(Address.user_id)))).all()

# %% a local variable
def search(name, page):
    query = session.query(User)
    if name:
        query = query.filter(User.name == name)
    ordered = query.order_by(User.id)
    total = query.count()
    for user in ordered.limit(page):
        print(user)
    return total, ordered.all()
# %% unsafe
def search(name, page):
    query = select(User)
    if name:
        query = query.where(User.name == name)
    ordered = query.order_by(User.id)
    total = session.scalar(select(func.count()).select_from(query.subquery()))
    for user in session.scalars(ordered.limit(page)):
        print(user)
    return total, session.scalars(ordered).all()

# %% two ways to begin
def search(name):
    if name:
        query = session.query(User).filter(User.name == name)
    else:
        query = session.query(User)
    return query.all()
# %% unsafe
def search(name):
    if name:
        query = select(User).where(User.name == name)
    else:
        query = select(User)
    return session.scalars(query).all()

# %% comments and rows of its own
found = (
    session.query(User)  # all of them
    .filter(
        User.name == "ed",  # ed
    )
    # the newest
    .order_by(User.id.desc())
    .all()
)
# %% unsafe
found = (
    session.scalars(select(User)  # all of them
    .where(
        User.name == "ed",  # ed
    )
    # the newest
    .order_by(User.id.desc()))
    .all()
)

# %% names that are taken
def delete(key):
    session.query(User).filter(User.id == key).delete()
# %% unsafe
def delete(key):
    session.execute(sa.delete(User).where(User.id == key))

# %% what is not followed
def users_of(name):
    return session.query(User).filter(User.name == name)
# %% by hand: the Query is returned

# %% passed on
def users_of(name):
    query = session.query(User)
    return paginate(query)
# %% by hand: the Query is passed on

# %% an entity that is not known
def load(thing):
    return session.query(thing).all()
# %% by hand: what `thing` is, is not known

# %% another session by then
def load(first, second):
    one = first.session
    query = one.query(User)
    one = second.session
    return query.all()
# %% by hand

# %% unions, parameters, methods of one's own
rows = session.query(User).union(session.query(User)).all()
# %% by hand

# %% of a module
query = session.query(User)
rows = query.all()
# %% by hand: `query` is no local variable

# %% DELETE of what a variable holds
def forget(name):
    query = session.query(User)
    if name:
        query = query.filter_by(name=name)
    return query.delete(synchronize_session=False)
# %% unsafe
def forget(name):
    query = delete(User)
    if name:
        query = query.filter_by(name=name)
    return session.execute(query.execution_options(synchronize_session=False)).rowcount

# %% counted and deleted
def forget(name):
    query = session.query(User)
    print(query.count())
    query.delete()
# %% by hand: the Query is executed in several ways

# %% a limit, which DELETE ignores
session.query(User).limit(1).delete()
# %% by hand: delete() ignores, or refuses, a part of the Query

# %% a name that is used again
def both(name):
    query = session.query(User)
    if name:
        query = query.filter(User.name == name)
    found = query.all()
    query = session.query(Address.id)
    return found, query.all()
# %% unsafe
def both(name):
    query = select(User)
    if name:
        query = query.where(User.name == name)
    found = session.scalars(query).all()
    query = select(Address.id)
    return found, session.execute(query).all()

# %% a name that is used for something else, later
def ids_of(name):
    query = session.query(User.id).filter(User.name == name)
    query = [row.id for row in query]
    return query.index(1)
# %% unsafe
def ids_of(name):
    query = select(User.id).where(User.name == name)
    query = [row.id for row in session.execute(query)]
    return query.index(1)

# %% a name that may be something else
def ids_of(name):
    query = session.query(User.id)
    for each in name:
        print(query.all())
        query = [each]
# %% by hand: `query` is bound to other things as well

# %% a variable of the module that no other one has
everybody_there = session.query(User)
def find(everybody_there):
    return everybody_there.all()
for each in everybody_there.all():
    print([everybody_there for everybody_there in everybody_there])
everybody_there = everybody_there.filter(User.id == 1)
class Finder:
    everybody_there = 1
    def find(self):
        return everybody_there.first()
# %% unsafe
everybody_there = select(User)
def find(everybody_there):
    return everybody_there.all()
for each in session.scalars(everybody_there).all():
    print([everybody_there for everybody_there in session.scalars(everybody_there)])
everybody_there = everybody_there.where(User.id == 1)
class Finder:
    everybody_there = 1
    def find(self):
        return session.scalars(everybody_there.limit(1)).first()

# %% a variable of the module that other modules may use
query = session.query(User)
names = [each.name for each in query]
# %% by hand: other modules may use it

# %% a session of the module that is another one by then
hers = sessionmaker(engine)()
everybody_there = hers.query(User)
hers = sessionmaker(engine)()
found = everybody_there.all()
# %% by hand: the session is another one

# %% a test of membership, and what is inserted from a SELECT
def check(user):
    assert user in session.query(User)
    assert user not in session.query(User).filter(User.id > 1)  # the others
    assert (1,) in session.query(User.id)
    session.execute(users.insert().from_select(users.c, session.query(users)))
    session.execute(users.insert().from_select(users.c, select=session.query(users)))
# %% unsafe
def check(user):
    assert user in session.scalars(select(User))
    assert user not in session.scalars(select(User).where(User.id > 1))  # the others
    assert (1,) in session.execute(select(User.id))
    session.execute(users.insert().from_select(users.c, select(users)))
    session.execute(users.insert().from_select(users.c, select=select(users)))

# %% what is listed, then deleted
def purge(ids):
    query = session.query(User).filter(User.id.in_(ids))
    names = [each.name for each in query.all()]
    query.filter(User.id > 1).delete(synchronize_session=False)
    return names
def change():
    query = session.query(User)
    query = query.filter_by(id=1)
    for user in query:
        print(user)
    return query.update({"name": "x"}), query.delete()
# %% unsafe
def purge(ids):
    query = select(User).where(User.id.in_(ids))
    names = [each.name for each in session.scalars(query).all()]
    session.execute(delete(User).where(query.where(User.id > 1).whereclause).execution_options(synchronize_session=False))
    return names
def change():
    query = select(User)
    query = query.filter_by(id=1)
    for user in session.scalars(query):
        print(user)
    return session.execute(update(User).where(query.whereclause).values({"name": "x"})).rowcount, session.execute(delete(User).where(query.whereclause)).rowcount

# %% what is listed, then deleted, and may have no criterion
def purge(ident):
    query = session.query(User)
    if ident:
        query = query.filter(User.id == ident)
    print(query.all())
    query.delete()
def purge_all():
    query = session.query(User)
    print(query.all())
    query.delete()
def purge_some():
    query = session.query(User).filter(User.id == 1).limit(1)
    print(query.all())
    query.delete()
# %% by hand: the Query is executed in several ways

# %% classes by the names of what holds them
def find(session_, model, found):
    names = found.user_cls, found.name_column
    session.query(found.user_cls).first()
    return session.query(model).all()
# %% unsafe: is taken for a mapped class
def find(session_, model, found):
    names = found.user_cls, found.name_column
    session.scalars(select(found.user_cls).limit(1)).first()
    return session.scalars(select(model)).all()

# %% what may be a column
def find(found):
    return session.query(found.name_column).all()
# %% by hand: is not known: an entity, or a column

# %% a function inside that returns a Query
def load(db, wanted):
    def base(name):
        query = db.query(User)
        if name:
            return query.filter(User.name == name)
        return query  # all of them

    def joined():
        return base(None).join(Address)

    first = base(wanted).first()
    query = base(None)
    query = query.filter(User.id > 2)
    return first, [each.id for each in query], joined().count(), joined().all()
# %% unsafe: base() returns a SELECT to whatever calls it
def load(db, wanted):
    def base(name):
        query = select(User)
        if name:
            return query.where(User.name == name)
        return query  # all of them

    def joined():
        return base(None).join(Address)

    first = db.scalars(base(wanted).limit(1)).first()
    query = base(None)
    query = query.where(User.id > 2)
    return first, [each.id for each in db.scalars(query)], db.scalar(select(func.count()).select_from(joined().subquery())), db.scalars(joined()).unique().all()

# %% a function inside that is given its session
def load(one):
    def pairs(db, *, ident=1):
        return db.query(User.id, User.name).filter(User.id == ident)

    return [name for ident, name in pairs(one)], pairs(ident=2, db=one).one()
# %% unsafe
def load(one):
    def pairs(db, *, ident=1):
        return select(User.id, User.name).where(User.id == ident)

    return [name for ident, name in one.execute(pairs(one))], one.execute(pairs(ident=2, db=one)).one()

# %% a function inside that is more than called, or returns more than a Query
def load(db, other):
    def handed():
        return db.query(User)
    def maybe(wanted):
        if not wanted:
            return None
        return db.query(User)
    def marked() -> "Query | None":
        return db.query(User)
    def repeated(count):
        return repeated(count - 1) if count else db.query(User)
    return map(handed, other), maybe(other).all(), marked().all(), repeated(2).all(), handed().all()
# %% by hand

# %% a function inside whose session is another one where it is called
def load():
    def given(db):
        db = db or session
        return db.query(User)
    def made(db):
        return db.query(User)
    return given(None).all(), made(sessionmaker(engine)()).all()
# %% by hand: the session is

# %% listed and deleted by a function
def purge(db, ident):
    def found(model):
        query = db.query(model)
        query = query.filter_by(id=ident)
        return query
    print(found(User).all())
    return found(User).filter(User.name == "x").delete(False)
# %% unsafe
def purge(db, ident):
    def found(model):
        query = select(model)
        query = query.filter_by(id=ident)
        return query
    print(db.scalars(found(User)).all())
    return db.execute(delete(User).where(found(User).where(User.name == "x").whereclause).execution_options(synchronize_session=False)).rowcount

# %% deleted by a function, on one way without a criterion
def purge(db, ident):
    def found():
        query = db.query(User)
        if not ident:
            return query
        query = query.filter_by(id=ident)
        return query
    print(found().all())
    found().delete(False)
# %% by hand: the Query is executed in several ways

# %% a function inside whose annotation says what it returns
def load(db):
    def base() -> Query:
        return db.query(User)
    def pairs() -> orm.Query["User"]:  # two of each
        return db.query(User.id, User.name)
    return base().all(), pairs().all()
# %% unsafe
# imports: sqlalchemy.sql.Select
def load(db):
    def base() -> Select:
        return select(User)
    def pairs() -> Select:  # two of each
        return select(User.id, User.name)
    return db.scalars(base()).all(), db.execute(pairs()).all()

# %% a model's query, of the one registry of sessions
Registry = scoped_session(sessionmaker(engine))


class Item:
    query: Query


def find():
    return Item.query.filter_by(id=1).first()
# %% unsafe: is taken to be one of `Registry`
Registry = scoped_session(sessionmaker(engine))


class Item:
    query: Query


def find():
    return Registry.scalars(select(Item).filter_by(id=1).limit(1)).first()

# %% a model's query, of one of two
Registry = scoped_session(sessionmaker(engine))
Other = scoped_session(sessionmaker(engine))


class Item:
    query: Query


def find():
    return Item.query.filter_by(id=1).first()
# %% by hand: no session of the model is in reach

# %% what makes the query of models
Registry = scoped_session(sessionmaker(engine))
Base.query = Registry.query_property()
# %% by hand: the class loses its `query`
