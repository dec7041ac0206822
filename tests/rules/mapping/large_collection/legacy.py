# large: events,audit_*,Measurement
"""Collections of tables that the configuration calls large, by table, pattern and class."""

from sqlalchemy import Column, ForeignKey, Integer, Table
from sqlalchemy.orm import Mapped, backref, declarative_base, relationship

Base = declarative_base()


class Device(Base):
    __tablename__ = "devices"
    id = Column(Integer, primary_key=True)
    events = relationship("Event")  # SQA192 "Device.events of large events" "write_only"
    logs = relationship("AuditLog", back_populates="device", cascade="all")  # SQA192 "audit_log"
    seen = relationship("Event", viewonly=True)  # SQA192 "raise"
    values = relationship("Measurement", order_by="Measurement.id")  # SQA192 "Measurement"
    sites = relationship("Site", secondary="device_sites", backref="devices")


class Event(Base):
    __tablename__ = "events"
    id = Column(Integer, primary_key=True)
    device_id = Column(ForeignKey("devices.id"))
    site_id = Column(ForeignKey("sites.id"))
    site = relationship("Site", backref="events")  # SQA192 "Site.events"
    other_id = Column(ForeignKey("sites.id"))
    other = relationship(
        "Site",
        foreign_keys=[other_id],
        backref=backref("more", order_by="Event.id"),  # SQA192 "Site.more"
    )


class AuditLog(Base):
    __tablename__ = "audit_log"
    id = Column(Integer, primary_key=True)
    device_id = Column(ForeignKey("devices.id"))
    device = relationship(Device, back_populates="logs")


class Site(Base):
    __tablename__ = "sites"
    id = Column(Integer, primary_key=True)
    measured: Mapped[list["Measurement"]] = relationship()  # SQA192
    audits = relationship("AuditEntry", secondary=lambda: site_audits)  # SQA192 "audit_entries"


class AuditEntry(Base):
    __table__ = Table("audit_entries", Base.metadata, Column("id", Integer, primary_key=True))


site_audits = Table(
    "site_audits",
    Base.metadata,
    Column("site_id", ForeignKey("sites.id")),
    Column("entry_id", ForeignKey("audit_entries.id")),
)
