# level: advice
"""Scalars, and relationships of which the module does not tell what they hold."""

from neomodel import Relationship
from sqlalchemy import Column, ForeignKey, Integer
from sqlalchemy.orm import Mapped, declarative_base, relationship

from app.db import Audited, options
from app.types import Bag

Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    team_id = Column(ForeignKey("teams.id"))
    team = relationship("Team")  # the foreign key is on this side
    profile = relationship("Profile", uselist=False)  # a scalar
    boss: Mapped["User"] = relationship(remote_side=[id])  # a scalar by its annotation
    bag: Mapped[Bag["Thing"]] = relationship()  # a class of the project's own: any container, or none
    things = relationship("Thing", **options)  # may hold a lazy setting
    friends = Relationship("User", "FRIEND")  # neomodel's


class Page(Audited, Base):
    __tablename__ = "pages"
    id = Column(Integer, primary_key=True)
    editor = relationship("Editor")  # the mixin may have the foreign key
    status = relationship("Status")  # "status" is no plural


class Profile(Base):
    __tablename__ = "profiles"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    user = relationship(User, uselist=True, lazy="select")  # says how
