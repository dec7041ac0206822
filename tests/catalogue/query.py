"""`Session.query()`, `Query` and what its methods became."""

# %% query-get: Query.get() moves to Session.get()
session.query(User).get(1)  # SQA101 SQA102
#> 1.4, 2.0, 2.1: LegacyAPIWarning
# %% modern
session.get(User, 1)

# %% query-get-options: Query.options(...).get()
session.query(User).options(joinedload(User.addresses)).populate_existing().get(1)  # SQA101 SQA102
#> 1.4, 2.0, 2.1: LegacyAPIWarning
# %% modern
session.get(User, 1, options=[joinedload(User.addresses)], populate_existing=True)

# %% session-query: session.query() instead of select() + Session.execute()
rows = session.query(User).filter(User.name == 'ed').all()  # SQA101
# %% modern
rows = session.execute(select(User).where(User.name == 'ed')).scalars().all()

# %% session-query-columns: session.query(col, col) -> select(col, col)
rows = session.query(User.id, User.name).filter_by(name='ed').all()  # SQA101
# %% modern
rows = session.execute(select(User.id, User.name).filter_by(name='ed')).all()

# %% query-first: Query.first()
u = session.query(User).order_by(User.id).first()  # SQA101
# %% modern
u = session.execute(select(User).order_by(User.id).limit(1)).scalars().first()

# %% query-one: Query.one()/one_or_none()
u = session.query(User).filter_by(id=1).one()  # SQA101
# %% modern
u = session.execute(select(User).filter_by(id=1)).scalar_one()

# %% query-scalar: Query.scalar()
n = session.query(func.max(User.id)).scalar()  # SQA101
# %% modern
n = session.execute(select(func.max(User.id))).scalar()

# %% query-count: Query.count()
n = session.query(User).filter(User.id > 0).count()  # SQA101
# %% modern
n = session.scalar(select(func.count()).select_from(User).where(User.id > 0))

# %% query-exists: Query.exists()
found = session.query(session.query(User).filter_by(name='ed').exists()).scalar()  # SQA101 SQA101
# %% modern
found = session.scalar(select(select(User.id).where(User.name == 'ed').exists()))

# %% query-update: Query.update() bulk update
session.query(User).filter(User.id == 1).update({'fullname': 'x'}, synchronize_session='fetch')  # SQA101
# %% modern
session.execute(update(User).where(User.id == 1).values({'fullname': 'x'}).execution_options(synchronize_session='fetch'))

# %% query-delete: Query.delete() bulk delete
session.query(Address).filter(Address.user_id == 2).delete(synchronize_session=False)  # SQA101
# %% modern
session.execute(delete(Address).where(Address.user_id == 2).execution_options(synchronize_session=False))

# %% query-constructor: orm.Query() constructed directly
from sqlalchemy.orm import Query
q = Query([User], session=session)  # SQA101
q.all()
# %% modern
session.execute(select(User)).scalars().all()

# %% query-subclass: custom Query class via query_cls=
from sqlalchemy.orm import Query
class MyQuery(Query):  # SQA117
    pass
S = sessionmaker(engine, query_cls=MyQuery)  # SQA117
S().query(User).all()  # SQA101
# %% modern
class MySession(orm.Session):
    def all_of(self, stmt):
        return self.execute(stmt).scalars().all()
S = sessionmaker(engine, class_=MySession, future=True)  # SQA198>=2.0
S().all_of(select(User))

# %% query-property: scoped_session.query_property() (Model.query)
S = scoped_session(sessionmaker(engine))
Base.query = S.query_property()  # SQA101
User.query.filter_by(id=1).first()  # SQA101
# %% modern
S = scoped_session(sessionmaker(engine, future=True))  # SQA198>=2.0
S.execute(select(User).filter_by(id=1).limit(1)).scalars().first()

# %% baked-query: ext.baked BakedQuery
from sqlalchemy.ext import baked  # SQA104
bakery = baked.bakery()  # SQA104
bq = bakery(lambda s: s.query(User))  # SQA101
bq(session).all()
# %% modern
session.execute(select(User)).scalars().all()

# %% query-from-self: Query.from_self()
q = session.query(User, Address.email).join(User.addresses).from_self(User).order_by(Address.email)  # SQA101 SQA103
#> 1.4: RemovedIn20Warning; 2.0, 2.1: AttributeError
q.all()
#> 1.4: silent; 2.0, 2.1: not reached
# %% modern
sq = select(User, Address.email).join(User.addresses).subquery()
ua = aliased(User, sq)
session.execute(select(ua).order_by(sq.c.email)).scalars().all()

# %% query-select-entity-from: Query.select_entity_from()
sq = select(User).where(User.id == 1).subquery()
q = session.query(User).select_entity_from(sq)  # SQA101 SQA103
#> 1.4: RemovedIn20Warning; 2.0, 2.1: AttributeError
q.all()
#> 1.4: silent; 2.0, 2.1: not reached
# %% modern
sq = select(User).where(User.id == 1).subquery()
ua = aliased(User, sq)
session.execute(select(ua)).scalars().all()

# %% query-with-polymorphic: Query.with_polymorphic()
session.query(Employee).with_polymorphic([Manager]).filter(Manager.level == 'hi').all()  # SQA101 SQA103
#> 1.4: RemovedIn20Warning; 2.0, 2.1: AttributeError
# %% modern
wp = with_polymorphic(Employee, [Manager])
session.execute(select(wp).where(wp.Manager.level == 'hi')).scalars().all()

# %% query-with-parent: Query.with_parent()
u = session.get(User, 1)
session.query(Address).with_parent(u, User.addresses).all()  # SQA101 SQA105
#> 1.4, 2.0, 2.1: LegacyAPIWarning
# %% modern
from sqlalchemy.orm import with_parent
u = session.get(User, 1)
session.execute(select(Address).where(with_parent(u, User.addresses))).scalars().all()

# %% with-parent-string: with_parent() with a string relationship name
from sqlalchemy.orm import with_parent
u = session.get(User, 1)
stmt = select(Address).where(with_parent(u, 'addresses'))  # SQA110
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
session.execute(stmt).all()
#> 1.4: silent; 2.0, 2.1: not reached
# %% modern
from sqlalchemy.orm import with_parent
u = session.get(User, 1)
stmt = select(Address).where(with_parent(u, User.addresses))
session.execute(stmt).all()

# %% query-with-labels: Query.with_labels()/apply_labels()
session.query(User).with_labels().all()  # SQA101 SQA105
#> 1.4: RemovedIn20Warning; 2.0, 2.1: LegacyAPIWarning
session.query(User).apply_labels().all()  # SQA101 SQA105
#> 1.4: RemovedIn20Warning; 2.0, 2.1: LegacyAPIWarning
# %% modern
# kept: what with_labels() of a Query became, which remains a Query
from sqlalchemy import LABEL_STYLE_TABLENAME_PLUS_COL
session.query(User).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL).all()  # SQA101

# %% query-values: Query.values()
list(session.query(User).values(User.id, User.name))  # SQA101 SQA105
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
session.execute(select(User.id, User.name)).all()

# %% query-value: Query.value()
session.query(User).filter_by(id=1).value(User.name)  # SQA101 SQA105
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
session.scalar(select(User.name).filter_by(id=1))

# %% query-add-column: Query.add_column() singular
session.query(User.id).add_column(User.name).all()  # SQA101 SQA105
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
session.execute(select(User.id).add_columns(User.name)).all()

# %% query-as-scalar: Query.as_scalar()
sq = session.query(func.max(User.id)).as_scalar()  # SQA101 SQA146
#> 1.4, 2.0, 2.1: SADeprecationWarning
session.query(User).filter(User.id == sq).all()  # SQA101
# %% modern
sq = select(func.max(User.id)).scalar_subquery()
session.execute(select(User).where(User.id == sq)).all()

# %% query-instances: Query.instances() without a context
cur = session.execute(select(users))
list(session.query(User).instances(cur))  # SQA101 SQA105
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
session.execute(select(User).from_statement(text('select id, name, fullname from users'))).scalars().all()

# %% query-merge-result: Query.merge_result()
q = session.query(User)  # SQA101
items = q.all()
list(q.merge_result(items))  # SQA105
#> 1.4, 2.0, 2.1: LegacyAPIWarning
# %% modern
res = session.execute(select(User)).freeze()
from sqlalchemy.orm.loading import merge_frozen_result
merge_frozen_result(session, select(User), res)().scalars().all()

# %% loading-merge-result: orm.loading.merge_result()
from sqlalchemy.orm.loading import merge_result  # SQA105
q = session.query(User)  # SQA101
merge_result(q, q.all())  # SQA105
#> 1.4, 2.0, 2.1: LegacyAPIWarning
# %% modern
from sqlalchemy.orm.loading import merge_frozen_result
res = session.execute(select(User)).freeze()
merge_frozen_result(session, select(User), res)().scalars().all()

# %% query-join-string: Query.join('relname')
session.query(User).join('addresses').all()  # SQA101 SQA110
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
session.execute(select(User).join(User.addresses)).scalars().all()

# %% query-outerjoin-string: Query.outerjoin('relname')
session.query(User).outerjoin('addresses').all()  # SQA101 SQA110
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
session.execute(select(User).outerjoin(User.addresses)).scalars().all()

# %% query-join-onclause-string: Query.join(Target, 'relname')
session.query(User).join(Address, 'addresses').all()  # SQA101 SQA110
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
session.execute(select(User).join(User.addresses)).scalars().all()

# %% query-join-chain: Query.join(a, b, c) chain of relationships
session.query(User).join(User.addresses, Address.tags).all()  # SQA101 SQA111
#> 1.4: RemovedIn20Warning; 2.0, 2.1: InvalidRequestError
# %% modern
session.execute(select(User).join(User.addresses).join(Address.tags)).scalars().all()

# %% query-join-list: Query.join([a, b]) list of relationships
session.query(User).join([User.addresses, Address.tags]).all()  # SQA101 SQA111
#> 1.4: AttributeError; 2.0, 2.1: ArgumentError
# %% modern
session.execute(select(User).join(User.addresses).join(Address.tags)).scalars().all()

# %% query-join-tuple: Query.join((target, onclause)) tuple form
session.query(User).join((Address, User.id == Address.user_id)).all()  # SQA101 SQA111
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
session.execute(select(User).join(Address, User.id == Address.user_id)).scalars().all()

# %% query-join-aliased: Query.join(..., aliased=True)
session.query(Node).join(Node.children, aliased=True).filter(Node.name == 'kid').all()  # SQA101 SQA112
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
n2 = aliased(Node)
session.execute(select(Node).join(Node.children.of_type(n2)).where(n2.name == 'kid')).scalars().all()

# %% query-join-from-joinpoint: Query.join(..., from_joinpoint=True)
session.query(Node).join(Node.children, aliased=True).join(Node.children, aliased=True, from_joinpoint=True).all()  # SQA101 SQA112 SQA112 SQA112
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
n2 = aliased(Node)
n3 = aliased(Node)
session.execute(select(Node).join(Node.children.of_type(n2)).join(n2.children.of_type(n3))).scalars().all()

# %% query-negative-index: negative index / slice on Query
u = session.query(User).order_by(User.id)[-1]  # SQA101 SQA106
#> 1.4: RemovedIn20Warning; 2.0, 2.1: IndexError
# %% modern
u = session.execute(select(User).order_by(User.id.desc()).limit(1)).scalars().one()

# %% query-distinct-implicit-orderby: DISTINCT with ORDER BY columns not selected
session.query(User).join(User.addresses).distinct().order_by(Address.email).all()  # SQA101 SQA107
#> 1.4: RemovedIn20Warning; 2.0, 2.1: silent
# %% modern
session.execute(select(User, Address.email).join(User.addresses).distinct().order_by(Address.email)).columns(0).all()  # SQA129

# %% query-execute-query-object: passing a Query to Session.execute()
session.execute(session.query(User))  # SQA101 SQA109
#> 1.4, 2.0: SADeprecationWarning; 2.1: ObjectNotExecutableError
# %% modern
session.execute(select(User))

# %% query-implicit-subquery-from: select()/Query used as FROM without subquery()
sq = select(User.id).where(User.id == 1)
session.query(func.count()).select_from(sq).all()  # SQA101 SQA145
#> 1.4, 2.0: SADeprecationWarning; 2.1: ArgumentError
# %% modern
sq = select(User.id).where(User.id == 1).subquery()
session.execute(select(sq.c.id).select_from(sq)).all()

# %% query-implicit-subquery-join: join() to a select() without subquery()
sq = select(Address.user_id)
session.query(User).join(sq, literal(1) == 1).all()  # SQA101 SQA145
#> 1.4, 2.0: SADeprecationWarning; 2.1: SADeprecationWarning and ArgumentError
# %% modern
sq = select(Address.user_id).subquery()
session.execute(select(User).join(sq, User.id == sq.c.user_id)).all()

# %% in-subquery-object: in_(subquery()) - Subquery object coerced to select
sq = session.query(User.id).filter(User.name == 'ed').subquery()  # SQA101
session.query(User).filter(User.id.in_(sq)).all()  # SQA101 SQA108
#> 1.4, 2.0, 2.1: SAWarning
# %% modern
sq = select(User.id).where(User.name == 'ed')
session.execute(select(User).where(User.id.in_(sq))).scalars().all()

# %% query-yield-per: Query.yield_per()
for u in session.query(User).yield_per(10):  # SQA101
    pass
# %% modern
for u in session.execute(select(User).execution_options(yield_per=10)).scalars():
    pass

# %% query-distinct-expr-nonpg: distinct(expr) on a backend without DISTINCT ON
# unlike: before 2.1 the warning is about SQLite, and PostgreSQL is silent
session.query(User).distinct(User.name).all()  # SQA101 SQA198>=2.1
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
session.execute(select(User).distinct()).all()

# %% query-alias-option: contains_alias()/AliasOption
from sqlalchemy.orm.query import AliasOption  # SQA114
AliasOption('x')  # SQA114
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
pass

# %% query-with-lockmode: Query.with_lockmode() (removed in 1.4)
session.query(User).with_lockmode('update').all()  # SQA101 SQA105
#> 1.4, 2.0, 2.1: AttributeError
# %% modern
session.execute(select(User).with_for_update()).scalars().all()

# %% bundle-single-entity: Bundle(single_entity=True)
from sqlalchemy.orm import Bundle
b = Bundle('b', User.id, User.name, single_entity=True)
session.execute(select(b)).all()  # SQA118
#> 1.4: RemovedIn20Warning; 2.0, 2.1: silent
# %% modern
from sqlalchemy.orm import Bundle
b = Bundle('b', User.id, User.name)
session.execute(select(b)).scalars().all()
