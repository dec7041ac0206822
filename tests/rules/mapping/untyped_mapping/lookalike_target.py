# target: 1.4
"""What has no remedy at 1.4."""

from sqlalchemy import Column, Integer
from sqlalchemy.orm import declarative_base, relationship

Base = declarative_base()


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    items = relationship("Item", backref="user", lazy="select")
