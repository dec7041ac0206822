from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import relationship

from shop.db import Base

if TYPE_CHECKING:
    from .order import Order


class User(Base):
    __tablename__ = "users"

    id = Column(Integer, primary_key=True)
    name = Column(String)
    orders: list[Order] = relationship("Order", back_populates="user")  # SQA193
    notes = relationship("Note")  # SQA193
