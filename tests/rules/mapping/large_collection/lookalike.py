# large: events,audit_*,Measurement,people
"""No collection, nothing large, or nothing that tells."""

from sqlalchemy import Column, ForeignKey, Integer
from sqlalchemy.orm import Mapped, backref, declarative_base, relationship

from app.settings import options

Base = declarative_base()


class Device(Base):
    __tablename__ = "devices"
    id = Column(Integer, primary_key=True)
    event_id = Column(ForeignKey("events.id"))
    event = relationship("Event", foreign_keys=[event_id])  # many-to-one
    last_event = relationship("Event", uselist=False, order_by="Event.id.desc()")  # a scalar
    first: Mapped["Measurement"] = relationship()  # a scalar by its annotation
    notes = relationship("Note")  # a collection, of nothing large
    auditors = relationship("Auditor")  # "audit_*" is the name of no class here
    configured = relationship("Measurement", **options)  # may hold a lazy setting
    either = relationship("Measurement", uselist=options.many)  # may be a scalar


class Event(Base):
    __tablename__ = "events"
    id = Column(Integer, primary_key=True)
    device_id = Column(ForeignKey("devices.id"))
    device = relationship(Device, foreign_keys=[device_id], backref=backref("event_1", uselist=False))  # one-to-one
    person_id = Column(ForeignKey("people.id"))
    person = relationship("Person")  # many-to-one to a large table


class Person(Base):
    __tablename__ = "people"
    id = Column(Integer, primary_key=True)


def events(relationship):
    return relationship("Event")  # a parameter
