"""Objects that may be added, or that no cascade was for."""

from sqlalchemy import Column, ForeignKey, Integer
from sqlalchemy.orm import DeclarativeBase, Session, object_session, relationship

from shop.models import Invoice, save


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    addresses = relationship("Address", back_populates="user", lazy="select")
    notes = relationship("Note", back_populates="user", cascade="", lazy="select")
    events = relationship("Event", back_populates="user", lazy="select")


class Address(Base):
    __tablename__ = "addresses"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    user = relationship("User", back_populates="addresses")
    owner = relationship("User", viewonly=True)


class Note(Base):
    __tablename__ = "notes"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    user = relationship("User", back_populates="notes")


class Event(Base):
    __tablename__ = "events"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    user = relationship("User", back_populates="events")

    def __init__(self, user):
        self.user = user
        object_session(user).add(self)


def added_later(session: Session, other):
    user = session.get(User, 1)
    address = Address(user=user)
    session.add(other)  # which may lead to the address
    session.commit()
    return address


def handed_on(session: Session):
    user = session.get(User, 1)
    save(session, Address(user=user))
    address = Address(user=user)
    save(session, address)
    session.commit()


def returned(session: Session):
    user = session.get(User, 1)
    address = Address(user=user)
    session.flush()
    return address  # its caller may add it


def user_added(session: Session):
    user = session.get(User, 1)
    Address(user=user)
    session.add(user)  # cascades where User.addresses is loaded
    session.commit()


def appended(session: Session):
    user = session.get(User, 1)
    address = Address(user=user)
    user.addresses.append(address)
    session.commit()


def transient(session: Session):
    user = User()
    Address(user=user)  # the user is in no session either
    session.commit()


def given(session: Session, user):
    Address(user=user)  # where the user is from, nothing says
    session.commit()


def other_session(session: Session, second: Session):
    user = second.get(User, 1)
    Address(user=user)
    session.commit()


def no_cascade(session: Session):
    user = session.get(User, 1)
    Note(user=user)  # the other end says so
    Address(owner=user)  # no other end
    Event(user=user)  # adds itself
    Invoice(user=user)  # of another module
    session.commit()


def not_committed(session: Session):
    user = session.get(User, 1)
    return Address(user=user)
