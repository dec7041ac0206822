# target: 2.1
"""The same for 2.1."""

from sqlalchemy import (
    ARRAY,
    Column,
    Enum,
    ForeignKey,
    Identity,
    Integer,
    Sequence,
    any_,
    column,
    create_engine,
    event,
    select,
)
from sqlalchemy.orm import Session, declarative_base, raiseload, relationship
from sqlalchemy.pool import AsyncAdaptedQueuePool, SingletonThreadPool

Base = declarative_base()
engine = create_engine("sqlite:///file:q?mode=memory&uri=true", poolclass=SingletonThreadPool)
memory = create_engine("sqlite://")
kinds = Enum("a", "b", name="kinds")
numbers = Sequence("numbers", oracle_order=True)


class User(Base):
    __tablename__ = "users"

    id = Column(Integer, Identity(oracle_on_null=True), primary_key=True)
    boss_id = Column(ForeignKey("users.id"))
    boss = relationship("User", lazy="raise", remote_side=[id])


@event.listens_for(User, "init")
def first(target, args, kwargs):
    pass


def rows(session: Session, values):
    session.flush()
    session.execute(select(User.id).where(5 == any_(column("marks", ARRAY(Integer)))))
    found = session.execute(select(User.id).distinct().where(User.id == 1).params(x=1))
    session.execute(select(User.id).options(raiseload(User.boss)), values)
    return found, engine.dialect.identifier_preparer.quote("name")
