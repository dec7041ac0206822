"""The other class is in another module: one of the two tables has the foreign key, and this one is here to be read."""

from sqlalchemy import Column, ForeignKey, Integer
from sqlalchemy.orm import relationship

from app.db import Base, Cart, TimestampMixin, options


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    team_id = Column(Integer, ForeignKey("teams.id"))
    team = relationship("Team", back_populates="users")  # one
    addresses = relationship("Address", back_populates="user")  # many
    profile = relationship("Profile", back_populates="user")  # many
    card = relationship("app.models.Cart", backref="holders")  # many, backref one
    kids = relationship("User", foreign_keys="User.parent_id")  # many
    likes = relationship("Like", **options)  # unknown
    sometimes = relationship("Address", uselist=options.many)  # unknown


class Team(Base):
    __tablename__ = "teams"
    id = Column(Integer, primary_key=True)
    users = relationship("User", back_populates="team")  # many
    league = relationship("League")  # many
    sponsor = relationship("Sponsor", primaryjoin="Team.id == foreign(Sponsor.team_id)")  # many
    owner = relationship("Owner", primaryjoin="foreign(Team.id) == Owner.team_id")  # one


class Visit(TimestampMixin, Base):
    __tablename__ = "visits"
    id = Column(Integer, primary_key=True)
    notes = relationship("Note")  # many
    status = relationship("Status")  # unknown
    creator = relationship("User")  # unknown
    cart = relationship(Cart)  # unknown
