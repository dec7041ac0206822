from sqlalchemy import Column, ForeignKey, Integer
from sqlalchemy.orm import relationship

from shop import db
from shop.models.user import User


class Order(db.Base):
    __tablename__ = "orders"

    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    user = relationship(User, back_populates="orders")


class Note(db.Base):
    __tablename__ = "notes"

    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey(User.id))
    user = relationship("User")
