"""Directions that remote_side, foreign_keys and primaryjoin decide."""

from sqlalchemy import Column, ForeignKey, Integer, String, and_
from sqlalchemy.orm import backref, declarative_base, foreign, relationship, remote
from sqlalchemy.orm.collections import attribute_mapped_collection

Base = declarative_base()


class Node(Base):
    __tablename__ = "nodes"
    id = Column(Integer, primary_key=True)
    parent_id = Column(Integer, ForeignKey("nodes.id"))
    children = relationship("Node", back_populates="parent")  # many
    parent = relationship("Node", back_populates="children", remote_side=[id])  # one
    kids = relationship("Node", remote_side=parent_id, viewonly=True)  # many
    up = relationship("Node", remote_side="Node.id", viewonly=True)  # one
    above = relationship("Node", remote_side=lambda: [Node.id], viewonly=True)  # one
    marked = relationship("Node", primaryjoin=lambda: remote(Node.id) == foreign(Node.parent_id), viewonly=True)  # one
    below = relationship("Node", primaryjoin="Node.id == remote(Node.parent_id)", viewonly=True)  # many


class Tree(Base):
    __tablename__ = "trees"
    id = Column(Integer, primary_key=True)
    parent_id = Column(ForeignKey("trees.id"))
    branches = relationship("Tree", backref=backref("parent", remote_side=[id]))  # many, backref one
    trunk = relationship("Tree", remote_side=[id], viewonly=True)  # one


class Leaf(Base):
    __tablename__ = "leaves"
    id = Column(Integer, primary_key=True)
    parent_id = Column(ForeignKey("leaves.id"))
    above = relationship("Leaf", remote_side=[id], backref="below")  # one, backref many


class Account(Base):
    __tablename__ = "accounts"
    id = Column(Integer, primary_key=True)
    main_card_id = Column(Integer, ForeignKey("cards.id", use_alter=True))
    main_card = relationship("Card", foreign_keys=[main_card_id], post_update=True)  # one
    cards = relationship("Card", foreign_keys="Card.account_id", back_populates="account")  # many
    quoted = relationship("Card", primaryjoin="Account.id == Card.account_id", viewonly=True)  # many
    swapped = relationship("Card", primaryjoin="Card.id == Account.main_card_id", viewonly=True)  # one


class Card(Base):
    __tablename__ = "cards"
    id = Column(Integer, primary_key=True)
    kind = Column(String)
    account_id = Column(Integer, ForeignKey("accounts.id"))
    account = relationship(Account, foreign_keys=[account_id], back_populates="cards")  # one
    owner = relationship(Account, primaryjoin=account_id == Account.id, viewonly=True)  # one
    user_name = Column(String)  # a key that the database does not know
    user = relationship(  # one, backref many
        "Login", primaryjoin="foreign(Card.user_name) == Login.name", backref="cards"
    )


class Login(Base):
    __tablename__ = "logins"
    name = Column(String, primary_key=True)
    gold = relationship(  # many
        "Card", primaryjoin=lambda: and_(Login.name == foreign(Card.user_name), Card.kind == "gold"), viewonly=True
    )
    by_kind = relationship(  # many
        Card,
        primaryjoin=name == foreign(Card.user_name),
        collection_class=attribute_mapped_collection("kind"),
        viewonly=True,
    )
