"""Directions that foreign keys decide, in a module that has both classes."""

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Integer, MetaData, String, Table
from sqlalchemy.orm import backref, declarative_base, deferred, relationship

Base = declarative_base(metadata=MetaData())


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    addresses = relationship("Address", back_populates="user")  # many
    profile = relationship("Profile", uselist=False, back_populates="user")  # one
    orders = relationship(lambda: Order, backref="buyer")  # many, backref one
    groups = relationship("Group", secondary="memberships", back_populates="users")  # many
    first_group = relationship("Group", secondary="memberships", uselist=False, viewonly=True)  # one


class Address(Base):
    __tablename__ = "addresses"
    id = Column(Integer, primary_key=True)
    user_id = Column(Integer, ForeignKey("users.id"))
    user = relationship("User", back_populates="addresses")  # one


class Profile(Base):
    __tablename__ = "profiles"
    id = Column(Integer, primary_key=True)
    user_id = Column("user", Integer, ForeignKey(User.id))
    user = relationship(User, back_populates="profile")  # one


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    user_id = deferred(Column(Integer, ForeignKey(User.__table__.c.id)))


class Group(Base):
    __tablename__ = "groups"
    id = Column(Integer, primary_key=True)
    users = relationship(User, secondary=lambda: memberships, back_populates="groups")  # many


memberships = Table(
    "memberships",
    Base.metadata,
    Column("user_id", ForeignKey("users.id"), primary_key=True),
    Column("group_id", ForeignKey("groups.id"), primary_key=True),
)


class Tag(Base):
    __tablename__ = "tags"
    id = Column(Integer, primary_key=True)
    group_id = Column(ForeignKey("groups.id"))
    group = relationship(Group, backref="tags")  # one, backref many
    owner_id = Column(ForeignKey("users.id"))
    owner = relationship(User, backref=backref("tags", order_by="Tag.id"))  # one, backref many


class Avatar(Base):
    __tablename__ = "avatars"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"), unique=True)
    user = relationship(User, backref=backref("avatar", uselist=False))  # one, backref one


class Warehouse(Base):
    __tablename__ = "warehouses"
    country = Column(String, primary_key=True)
    number = Column(Integer, primary_key=True)
    shelves = relationship("Shelf")  # many


class Shelf(Base):
    __tablename__ = "shelves"
    id = Column(Integer, primary_key=True)
    country = Column(String)
    number = Column(Integer)
    warehouse = relationship(Warehouse, viewonly=True)  # one
    __table_args__ = (ForeignKeyConstraint(["country", "number"], ["warehouses.country", "warehouses.number"]),)


class Box(Base):
    __table__ = Table(
        "boxes",
        Base.metadata,
        Column("id", Integer, primary_key=True),
        Column("shelf_id", ForeignKey("shelves.id")),
    )
    shelf = relationship(Shelf, backref="boxes")  # one, backref many


class Item(Base):
    __tablename__ = "items"
    id = Column(Integer, primary_key=True)
    box_id = Column(Integer, ForeignKey(Box.__table__.c.id))


Box.items = relationship(Item)  # many
Item.box = relationship(Box, viewonly=True)  # one
