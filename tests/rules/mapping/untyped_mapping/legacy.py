# level: advice
import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, ForeignKey, Integer
from sqlalchemy.ext import declarative
from sqlalchemy.orm import Mapped, backref, declarative_base, relationship

from app.db import Base as Elsewhere

Base = declarative_base()  # SQA190 "derive a class from DeclarativeBase"
Other = sa.orm.declarative_base(metadata=sa.MetaData())  # SQA190
Older = declarative.declarative_base()  # SQA190 SQA195
db = SQLAlchemy()


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)  # SQA190 "the Column User.id is of the style of 1.x: use mapped_column()"
    name = sa.Column("name", sa.String)  # SQA190
    age: Mapped[int] = sa.Column(Integer)  # SQA190
    boss_id = Column(ForeignKey("user.id"))  # SQA190
    boss = relationship("User", remote_side=[id])  # SQA190 "the relationship User.boss has no type: annotate Mapped[…]"
    team = relationship(  # SQA190
        "Team",
        backref=backref("users", lazy="selectin"),  # SQA190 "use back_populates on both sides"
    )


class Team(Elsewhere):
    __tablename__ = "team"
    id = Column(Integer, primary_key=True)  # SQA190


class Item(db.Model):
    id = db.Column(db.Integer, primary_key=True)  # SQA190
    user: Mapped[User] = relationship(User, backref="items")  # SQA190
