# %% the default
factory = sessionmaker(engine, autocommit=False, autoflush=False)
# %% safe
factory = sessionmaker(engine, autoflush=False)

# %% commits by itself
factory = sessionmaker(engine, autocommit=True)
# %% by hand: where to commit

# %% a function whose default it is
from sqlalchemy.orm import create_session
store = create_session(autocommit=False)
# %% by hand: create_session() turns it on by itself

# %% a session that only reads, or begins its transaction
from sqlalchemy.orm import create_session

create_session(bind=engine)
create_session(
    bind=engine,
    autoflush=True,
)


def find():
    store = create_session(engine)
    names = [each.name for each in store.query(User)]
    user = store.query(User).filter_by(id=1).first()
    store.close()
    return names, user


def save(name):
    store = sessionmaker(engine, autocommit=True)()
    store.begin()
    store.add(User(name=name))
    store.commit()
    other = orm.Session(engine, autocommit=True)
    print(other.query(User).all())
# %% unsafe

orm.Session(bind=engine, autoflush=False, expire_on_commit=False)
orm.Session(
    bind=engine,
    autoflush=True,
    expire_on_commit=False,
)


def find():
    store = orm.Session(engine, autoflush=False, expire_on_commit=False)
    names = [each.name for each in store.query(User)]
    user = store.query(User).filter_by(id=1).first()
    store.close()
    return names, user


def save(name):
    store = sessionmaker(engine)()
    store.begin()
    store.add(User(name=name))
    store.commit()
    other = orm.Session(engine)
    print(other.query(User).all())

# %% what may be lost
from sqlalchemy.orm import create_session

shared = create_session(engine)


def returned():
    return create_session(engine)


def handed(function):
    function(create_session(engine))


def flushed(user):
    store = orm.Session(engine, autocommit=True)
    store.add(user)
    store.flush()


def executed():
    store = orm.Session(engine, autocommit=True)
    store.execute(users.delete())


def bulk():
    store = orm.Session(engine, autocommit=True)
    store.query(User).filter_by(id=1).delete()


def held():
    store = orm.Session(engine, autocommit=True)
    query = store.query(User)
    query.delete()


def late():
    store = orm.Session(engine, autocommit=True)
    print(store.query(User).all())
    store.begin()
    store.add(User())
    store.commit()


def options(**given):
    create_session(engine, **given)
# %% by hand
