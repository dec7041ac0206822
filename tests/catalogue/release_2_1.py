"""What SQLAlchemy 2.1 removes or deprecates."""

# %% query-distinct-expr: distinct(expr) for DISTINCT ON
stmt = select(User.id).distinct(User.name)  # SQA198>=2.1
#> 1.4, 2.0: silent; 2.1: SADeprecationWarning
from sqlalchemy.dialects import postgresql
str(stmt.compile(dialect=postgresql.dialect()))
# %% modern from 2.1
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import distinct_on
stmt = select(User.id).ext(distinct_on(User.name))
str(stmt.compile(dialect=postgresql.dialect()))

# %% query-tuples: Query.tuples()/Result.tuples()/.t
session.execute(select(User.id)).tuples().all()  # SQA198>=2.1
#> 1.4: AttributeError; 2.0: silent; 2.1: SADeprecationWarning
session.query(User.id).tuples().all()  # SQA101 SQA198>=2.1
#> 1.4: AttributeError; 2.0: silent; 2.1: SADeprecationWarning
session.execute(select(User.id)).t.all()  # SQA198>=2.1
#> 1.4: AttributeError; 2.0: silent; 2.1: SADeprecationWarning
# %% modern
session.execute(select(User.id)).all()

# %% row-tuple-t: Row.tuple()/.t/._tuple()/._t
# unlike: 2.0 warns of Row.tuple() and Row.t; the finding says that 2.1 does
row = session.execute(select(User.id)).first()
row.t  # SQA198>=2.1
#> 1.4: AttributeError; 2.0, 2.1: SADeprecationWarning
row.tuple()  # SQA198>=2.1
#> 1.4: AttributeError; 2.0, 2.1: SADeprecationWarning
row._t  # SQA198>=2.1
#> 1.4: AttributeError; 2.0: silent; 2.1: SADeprecationWarning
row._tuple()  # SQA198>=2.1
#> 1.4: AttributeError; 2.0: silent; 2.1: SADeprecationWarning
# %% modern
row = session.execute(select(User.id)).first()
(uid,) = row

# %% noload: noload() / lazy='noload'
from sqlalchemy.orm import noload
session.query(User).options(noload(User.addresses)).all()  # SQA101 SQA198>=2.1
#> 1.4, 2.0: silent; 2.1: SADeprecationWarning
# %% modern
session.execute(select(User).options(orm.raiseload(User.addresses))).scalars().all()

# %% lazy-noload: relationship(lazy='noload')
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    u = relationship(User, lazy='noload')  # SQA190>=2.0 SQA198>=2.1
session.query(Z)  # SQA101
#> 1.4, 2.0: silent; 2.1: SADeprecationWarning
orm.configure_mappers()
# %% modern
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    u = relationship(User, lazy='raise')  # SQA190>=2.0
orm.configure_mappers()

# %% declarative-mixin: @declarative_mixin decorator
from sqlalchemy.orm import declarative_mixin  # SQA198>=2.1
@declarative_mixin  # SQA198>=2.1
#> 1.4, 2.0: silent; 2.1: SADeprecationWarning
class M:
    id = Column(Integer, primary_key=True)
# %% modern
class M:
    id = Column(Integer, primary_key=True)

# %% create-engine-future: future=True leftover
e = create_engine('sqlite://', future=True)  # SQA198>=2.0
S = sessionmaker(e, future=True)  # SQA198>=2.0
# %% modern
e = create_engine('sqlite://')
S = sessionmaker(e)

# %% quote-schema-force: IdentifierPreparer.quote(force=)
# unlike: 1.4 and 2.0 warn; the rule speaks at 2.1 only
engine.dialect.identifier_preparer.quote('x', True)  # SQA198>=2.1
#> 1.4, 2.0: SADeprecationWarning; 2.1: TypeError
engine.dialect.identifier_preparer.quote_schema('x', True)  # SQA198>=2.1
#> 1.4, 2.0: SADeprecationWarning; 2.1: TypeError
# %% modern
engine.dialect.identifier_preparer.quote('x')

# %% session-flush-objects: Session.flush(objects)
u = session.get(User, 1)
u.name = 'changed'
session.flush([u])  # SQA198>=2.1
#> 1.4, 2.0: silent; 2.1: SADeprecationWarning
# %% modern
session.flush()

# %% enum-inherit-schema: Enum(inherit_schema=True)
Enum('a', 'b', name='x', inherit_schema=True)  # SQA198>=2.1
#> 1.4, 2.0: silent; 2.1: SADeprecationWarning
# %% modern
Enum('a', 'b', name='x')

# %% array-any-all: ARRAY .any()/.all() comparators
from sqlalchemy import ARRAY, column
c = column('x', ARRAY(Integer))
c.any(5)  # SQA198>=2.1
#> 1.4, 2.0: silent; 2.1: SADeprecationWarning
c.all(5)  # SQA198>=2.1
#> 1.4, 2.0: silent; 2.1: SADeprecationWarning
# %% modern
from sqlalchemy import ARRAY, column, any_, all_
c = column('x', ARRAY(Integer))
literal(5) == any_(c)

# %% sequence-order: Sequence(order=)/Identity(order=, on_null=)
from sqlalchemy import Sequence, Identity
Sequence('s', order=True)  # SQA198>=2.1
#> 1.4, 2.0: silent; 2.1: SADeprecationWarning
Identity(order=True)  # SQA198>=2.1
#> 1.4, 2.0: silent; 2.1: SADeprecationWarning
Identity(on_null=True)  # SQA198>=2.1
#> 1.4, 2.0: silent; 2.1: SADeprecationWarning
# %% modern from 2.1
from sqlalchemy import Sequence, Identity
Sequence('s', oracle_order=True)

# %% postgres-named-type-any: postgresql.Any()/All()
# unlike: 2.1 warns where Any() and All() are called, the import is silent
from sqlalchemy.dialects.postgresql import Any, All  # SQA198>=2.1 SQA198>=2.1
# %% modern
from sqlalchemy import any_, all_

# %% clauseelement-params: ClauseElement.params() on non-statement
and_(users.c.id == 1).params(x=1)  # SQA198>=2.1
#> 1.4, 2.0: silent; 2.1: SADeprecationWarning
# %% modern
select(users).where(users.c.id == 1).params(x=1)

# %% empty-executemany: execute(stmt, []) empty parameter list
with engine.begin() as conn:
    conn.execute(users.insert(), [])  # SQA198>=2.1
    #> 1.4, 2.0: silent; 2.1: SADeprecationWarning
# %% modern
rows = []
with engine.begin() as conn:
    if rows:
        conn.execute(users.insert(), rows)

# %% dropconstraint-isolate: DropConstraint(isolate_from_table=)
from sqlalchemy.schema import DropConstraint
from sqlalchemy import UniqueConstraint
DropConstraint(UniqueConstraint('a', name='q'), isolate_from_table=True)  # SQA198>=2.1
#> 1.4: TypeError; 2.0: silent; 2.1: SADeprecationWarning
# %% modern
from sqlalchemy.schema import DropConstraint
from sqlalchemy import UniqueConstraint
DropConstraint(UniqueConstraint('a', name='q'))

# %% first-init-event: 'first_init' instance event
event.listen(User, 'first_init', lambda m, c: None)  # SQA198>=2.1
#> 1.4, 2.0: silent; 2.1: InvalidRequestError
# %% modern
event.listen(User, 'init', lambda t, a, k: None)

# %% pysqlite-mode-memory: sqlite URL ?mode=memory pool selection
create_engine('sqlite:///file:q?mode=memory&uri=true')  # SQA198>=2.1
#> 1.4, 2.0: silent; 2.1: SADeprecationWarning
# %% modern
from sqlalchemy.pool import SingletonThreadPool
create_engine('sqlite:///file:q?mode=memory&uri=true', poolclass=SingletonThreadPool)
