# target: 2.1
"""What 2.1 warns of or no longer has."""

# fmt: off
import sqlalchemy.ext.mypy  # SQA198 "is removed in 2.1"
from sqlalchemy import (
    ARRAY, Column, Enum, ForeignKey, Identity, Integer, Sequence, String, Table, and_, cast, column, create_engine, event,
    select,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.mypy import plugin  # SQA198 "needs no plugin"
from sqlalchemy.orm import Mapped, Session, mapped_column, noload, relationship
from sqlalchemy.orm import declarative_base, declarative_mixin  # SQA198 "leave it out"
from sqlalchemy.pool import FallbackAsyncAdaptedQueuePool  # SQA198 "use AsyncAdaptedQueuePool"
from sqlalchemy.schema import DropConstraint, UniqueConstraint
from sqlalchemy.util import await_fallback  # SQA198 "use await_only()"
# fmt: on

Base = declarative_base()
engine = create_engine("sqlite:///file:q?mode=memory&uri=true")  # SQA198 "poolclass=SingletonThreadPool"
kinds = Enum("a", "b", name="kinds", inherit_schema=True)  # SQA198 "Enum(inherit_schema=…)"
numbers = Sequence("numbers", order=True)  # SQA198 "use oracle_order=…"
drop = DropConstraint(UniqueConstraint("a"), isolate_from_table=True)  # SQA198


class User(Base):
    __tablename__ = "users"

    id = Column(Integer, Identity(on_null=True), primary_key=True)  # SQA198 "use oracle_on_null=…"
    boss_id = Column(ForeignKey("users.id"))
    boss = relationship("User", lazy="noload", remote_side=[id])  # SQA198 "use lazy="


@event.listens_for(User, "first_init")  # SQA198 "is removed in 2.1"
def first(mapper, cls):
    pass


@declarative_mixin  # SQA198 "leave it out"
class Named:
    name = Column(Integer)


class Queue(FallbackAsyncAdaptedQueuePool):  # SQA198
    pass


def rows(session: Session):
    session.flush([User()])  # SQA198 "Session.flush(objects)"
    session.flush(objects=[User()])  # SQA198
    found = session.execute(select(User.id).distinct(User.boss_id)).tuples()  # SQA198 SQA198 "Result.tuples()" "distinct_on"
    row = session.execute(select(User.id).options(noload(User.boss))).one()  # SQA198 "use raiseload()"
    session.execute(select(User.id), [])  # SQA198 "empty list"
    found.t.all()  # SQA198 "Result.t is deprecated since 2.1: leave it out"
    row.t[0]  # SQA198 "Row.t"
    return found, row.tuple(), row._tuple(), row._t  # SQA198 SQA198 SQA198 "Row._t" "Row.tuple()"


class Survey(Base):
    __tablename__ = "surveys"

    id = Column(Integer, primary_key=True)
    grades = Column("marks", ARRAY(Integer), nullable=False)
    labels: Mapped[list[str]] = mapped_column(postgresql.ARRAY(String))


surveys = Table("surveys", Base.metadata, Column("grades", type_=ARRAY(Integer)), extend_existing=True)


def arrays():
    marks = column("marks", ARRAY(Integer))
    yield marks.any(5), marks.all(5)  # SQA198 SQA198 "ARRAY.any()" "use value == all_(column)"
    yield Survey.grades.any(5), Survey.labels.any("red")  # SQA198 SQA198
    yield surveys.c.grades.all(5)  # SQA198
    yield cast(surveys.c.id, ARRAY(Integer)).any(5)  # SQA198


def clause():
    return and_(User.id == 1).params(x=1)  # SQA198 "on the statement"


def quoted(name):
    return engine.dialect.identifier_preparer.quote(name, True)  # SQA198 "leave force out"
