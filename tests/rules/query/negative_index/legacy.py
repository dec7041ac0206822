"""A Query that is asked for what stands at its end."""

from sqlalchemy import Column, Integer
from sqlalchemy.orm import Query, Session, declarative_base, relationship

from app.models import User

Base = declarative_base()


class Author(Base):
    __tablename__ = "authors"

    id = Column(Integer, primary_key=True)
    books = relationship("Book", lazy="dynamic")  # SQA191


def last(session: Session, query: Query, count: int):
    session.query(User).order_by(User.id)[-1]  # SQA101 SQA106 "a negative index of a Query is removed in 2.0"
    newest = query.order_by(User.id)
    newest[-2], newest[-count]  # SQA106 SQA106
    newest[-3:]  # SQA106 "a negative slice"
    newest[:-1]  # SQA106
    newest[: -1]  # SQA106
    newest[-3:-1]  # SQA106
    newest[-3:5]  # SQA106
    newest[-5::2]  # SQA106
    return newest.filter(
        User.id > 1,
    )[
        -1  # SQA106
    ]


def dynamic(author: Author):
    return author.books[-1], author.books.filter_by(id=1)[-1].id  # SQA106 SQA106
