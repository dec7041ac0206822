from typing import ClassVar, List, Optional

from sqlalchemy import Column, ForeignKey, Integer
from sqlalchemy import orm
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.orm import DeclarativeBase, Mapped, WriteOnlyMapped, declarative_base, mapped_column, relationship

Legacy = declarative_base()


class Base(DeclarativeBase):
    pass


class Order(Base):
    __tablename__ = "order"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[Optional[int]] = mapped_column(ForeignKey("user.id"))
    user: Mapped["User"] = relationship()
    lines: Mapped[List["Line"]] = relationship(lazy="selectin")
    quoted: "Mapped[Line]" = relationship()
    dotted: orm.Mapped["Line"] = relationship()
    events: WriteOnlyMapped["Event"] = relationship()
    names: AssociationProxy[List[str]] = association_proxy("lines", "name")
    limit: ClassVar[int] = 10


class Line(Legacy):
    __tablename__ = "line"
    __allow_unmapped__ = True
    id: int = Column(Integer, primary_key=True)
    order: Order = relationship(Order)
