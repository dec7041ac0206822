# large: events,audit_*,Measurement
"""Large collections with a loader strategy."""

from sqlalchemy import Column, ForeignKey, Integer
from sqlalchemy.orm import WriteOnlyMapped, backref, declarative_base, relationship

Base = declarative_base()


class Device(Base):
    __tablename__ = "devices"
    id = Column(Integer, primary_key=True)
    events = relationship("Event", lazy="write_only")
    values: WriteOnlyMapped["Measurement"] = relationship()
    seen = relationship("Event", viewonly=True, lazy="raise")


class Event(Base):
    __tablename__ = "events"
    id = Column(Integer, primary_key=True)
    device_id = Column(ForeignKey("devices.id"))
    site_id = Column(ForeignKey("sites.id"))
    site = relationship("Site", backref=backref("events", lazy="write_only"))
