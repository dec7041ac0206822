"""Write-only collections, and collections that are loaded."""

from sqlalchemy import Column, ForeignKey, Integer, select
from sqlalchemy.orm import Mapped, WriteOnlyMapped, backref, declarative_base, relationship

Base = declarative_base()


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    lines = relationship("Line", lazy="write_only", passive_deletes=True)
    bills: WriteOnlyMapped["Bill"] = relationship()
    notes: Mapped[list["Note"]] = relationship(lazy="selectin")
    seen = relationship("Bill", viewonly=True, lazy="raise")
    customer_id = Column(ForeignKey("customers.id"))
    customer = relationship("Customer", backref=backref("orders", lazy="write_only"))


def big_lines(session, order):
    return session.scalars(order.lines.select().order_by("id").limit(10)).all()


def bills(session, order):
    return session.scalars(select(Order.bills).where(Order.id == order.id))
