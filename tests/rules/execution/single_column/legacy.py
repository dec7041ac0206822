# level: advice
"""One column of a result."""

from sqlalchemy import Integer, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

engine = create_engine("sqlite://")


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)


def run(session: Session):
    session.execute(select(User)).columns(0).all()  # SQA129 "gives rows in 2.0, not objects: use scalars()"
    statement = select(User).where(User.id == 1).limit(1)
    result = session.execute(statement)
    result.columns(0).first()  # SQA129 "in 2.0"
    session.execute(select(User.id)).columns(0).all()  # SQA129 "gives rows of one value"
    session.execute(select(User, User.id)).columns(1).all()  # SQA129 "of that column"
    with engine.connect() as conn:
        return conn.execute(select(User.id)).columns("id").all()  # SQA129 "of one value"
