"""Sessions, their arguments and events."""

# %% horizontal-shard-query-chooser: ShardedSession(query_chooser=)
from sqlalchemy.ext.horizontal_shard import ShardedSession
ShardedSession(shard_chooser=lambda *a: 'x', id_chooser=lambda *a: ['x'], query_chooser=lambda *a: ['x'])  # SQA184 SQA184>=2.0
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern from 2.0
from sqlalchemy.ext.horizontal_shard import ShardedSession
ShardedSession(shard_chooser=lambda *a: 'x', identity_chooser=lambda *a, **k: ['x'], execute_chooser=lambda *a: ['x'])

# %% session-autocommit: Session(autocommit=True) / sessionmaker(autocommit=True)
S = sessionmaker(engine, autocommit=True)  # SQA180
s = S()
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
orm.Session(engine, autocommit=True)  # SQA180
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
S = sessionmaker(engine, future=True)  # SQA198>=2.0
with S.begin() as s:
    s.execute(select(User)).all()

# %% session-autocommit-false: sessionmaker(autocommit=False) leftover
S = sessionmaker(engine, autocommit=False, autoflush=False)  # SQA180
S()
# %% modern
S = sessionmaker(engine, autoflush=False)
S()

# %% session-begin-subtransactions: Session.begin(subtransactions=True)
s = Session()
with s.begin(subtransactions=True):  # SQA181
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
    s.execute(select(User)).all()
    #> 1.4: silent; 2.0, 2.1: not reached
# %% modern
s = Session()
with s.begin():
    s.execute(select(User)).all()

# %% session-begin-twice: Session.begin() when autobegun
s = Session()
s.execute(select(User)).all()
s.begin()  # SQA125
#> 1.4, 2.0, 2.1: InvalidRequestError
# %% modern
s = Session()
s.execute(select(User)).all()
s.commit()
s.begin()

# %% session-transaction-attr: Session.transaction attribute
session.execute(select(User))
session.transaction  # SQA182
#> 1.4: RemovedIn20Warning; 2.0, 2.1: AttributeError
# %% modern
session.get_transaction()

# %% session-close-all: Session.close_all()
orm.Session.close_all()  # SQA183
#> 1.4, 2.0: SADeprecationWarning; 2.1: AttributeError
# %% modern
from sqlalchemy.orm import close_all_sessions
close_all_sessions()

# %% session-bound-metadata: Session locating engine via bound metadata
m = MetaData(bind=engine)  # SQA160
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
t = Table('users', m, Column('id', Integer))
#> 1.4: silent; 2.0, 2.1: not reached
s = orm.Session()
s.execute(select(t.c.id))  # missed: the library speaks here; the cause is the bound metadata of line 1, found there
#> 1.4: RemovedIn20Warning; 2.0, 2.1: not reached
# %% modern
t = users
s = orm.Session(engine, future=True)  # SQA198>=2.0
s.execute(select(t.c.id))

# %% session-bound-metadata-mapper: Session locating engine via bound metadata (mapper)
B = declarative_base(metadata=MetaData(bind=engine))  # SQA160 SQA190>=2.0
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
class U2(B):
    #> 1.4: silent; 2.0, 2.1: not reached
    __table__ = Table('users', B.metadata, Column('id', Integer, primary_key=True))
    #> 1.4: silent; 2.0, 2.1: not reached
s = orm.Session()
s.query(U2).all()  # SQA101
#> 1.4: RemovedIn20Warning; 2.0, 2.1: not reached
# %% modern
s = orm.Session(engine, future=True)  # SQA198>=2.0
s.execute(select(User)).all()

# %% session-connection-close-with-result: Session.connection(close_with_result=True, bind=, mapper=)
session.connection(close_with_result=True)  # SQA184
#> 1.4: silent; 2.0, 2.1: TypeError
# %% modern
session.connection()

# %% session-connection-mapper: Session.connection(mapper)/(bind=)
session.connection(mapper=User)  # SQA184
#> 1.4: silent; 2.0, 2.1: TypeError
# %% modern
session.connection(bind_arguments={'mapper': User})

# %% session-weak-identity-map: Session(weak_identity_map=False)/prune()
orm.Session(engine, weak_identity_map=False)  # SQA184
#> 1.4, 2.0, 2.1: TypeError
# %% modern
orm.Session(engine, future=True)  # SQA198>=2.0

# %% session-create-session: orm.create_session()
from sqlalchemy.orm import create_session
create_session(bind=engine)  # SQA180
#> 1.4: RemovedIn20Warning; 2.0, 2.1: silent
# %% modern
from sqlalchemy.orm import Session as S
S(engine, future=True)  # SQA198>=2.0

# %% session-enable-baked: sessionmaker(enable_baked_queries=)
sessionmaker(engine, enable_baked_queries=False)()  # SQA184
# %% modern
sessionmaker(engine)()

# %% session-extension: sessionmaker(extension=...)
sessionmaker(engine, extension=object())()  # SQA184
#> 1.4, 2.0, 2.1: TypeError
# %% modern
sessionmaker(engine)()

# %% session-bulk-methods: Session.bulk_save_objects/bulk_insert_mappings (legacy)
session.bulk_save_objects([User(name='b')])  # SQA185>=2.0
session.bulk_insert_mappings(User, [{'name': 'c'}])  # SQA185>=2.0
session.bulk_update_mappings(User, [{'id': 1, 'name': 'c'}])  # SQA185>=2.0
# %% modern from 2.0
session.execute(insert(User), [{'name': 'c'}])
session.execute(update(User), [{'id': 1, 'name': 'c'}])

# %% after-bulk-update-legacy: after_bulk_update/after_bulk_delete(session, query, ctx, result) old signature
@event.listens_for(orm.Session, 'after_bulk_update')  # SQA189
def f(session, query, query_context, result):
    pass
session.query(User).update({'name': 'x'})  # SQA101
#> 1.4, 2.0: SADeprecationWarning; 2.1: TypeError
# %% modern
@event.listens_for(orm.Session, 'after_bulk_update')
def f(update_context):
    pass
session.execute(update(User).values(name='x'))

# %% instance-unloaded-expirable: InstanceState.unloaded_expirable
inspect(session.get(User, 1)).unloaded_expirable  # SQA194
#> 1.4: silent; 2.0, 2.1: SADeprecationWarning
# %% modern
inspect(session.get(User, 1)).unloaded

# %% event-legacy-signature: old event listener signatures (checkin/after_commit etc. generic)
@event.listens_for(orm.Session, 'after_bulk_delete')  # SQA189
def f(session, query, query_context, result):
    pass
session.query(Address).delete()  # SQA101
#> 1.4, 2.0: SADeprecationWarning; 2.1: TypeError
# %% modern
@event.listens_for(orm.Session, 'after_bulk_delete')
def f(delete_context):
    pass
session.execute(delete(Address))
