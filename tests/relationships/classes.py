"""Mixins, inheritance, imperative mappings, classes made in functions, and names that several classes have."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Table
from sqlalchemy.orm import declarative_base, declared_attr, registry, relationship

Base = declarative_base()


class Owned:
    @declared_attr
    def owner_id(cls):
        return Column(ForeignKey("people.id"))

    @declared_attr
    def owner(cls):
        return relationship("Person", foreign_keys=[cls.owner_id])  # one


class Person(Base):
    __tablename__ = "people"
    id = Column(Integer, primary_key=True)
    type = Column(String)
    pets = relationship("Pet", foreign_keys="Pet.owner_id", viewonly=True)  # many
    __mapper_args__ = {"polymorphic_on": type, "polymorphic_identity": "person"}


class Pet(Owned, Base):
    __tablename__ = "pets"
    id = Column(Integer, primary_key=True)
    vet_id = Column(ForeignKey("vets.id"))
    vet = relationship("Vet", foreign_keys=[vet_id], back_populates="patients")  # one


class Vet(Person):
    __tablename__ = "vets"
    id = Column(ForeignKey("people.id"), primary_key=True)
    patients = relationship("Pet", foreign_keys=[Pet.vet_id], back_populates="vet")  # many
    visits = relationship("Visit")  # many
    __mapper_args__ = {"polymorphic_identity": "vet"}


class Visit(Base):
    __tablename__ = "visits"
    id = Column(Integer, primary_key=True)
    vet_id = Column(ForeignKey(Vet.id))
    vet = relationship(Vet, viewonly=True)  # one
    toys = relationship("Toy")  # many


class Toy(Base):
    __tablename__ = "toys"
    id = Column(Integer, primary_key=True)
    visit_id = Column(ForeignKey("visits.id"))


mapper_registry = registry(metadata=MetaData())
authors = Table("authors", mapper_registry.metadata, Column("id", Integer, primary_key=True))
books = Table(
    "books",
    mapper_registry.metadata,
    Column("id", Integer, primary_key=True),
    Column("author_id", Integer, ForeignKey("authors.id")),
)


class Author:
    pass


class Book:
    pass


mapper_registry.map_imperatively(
    Author,
    authors,
    properties={
        "books": relationship(Book, back_populates="author"),  # many
    },
)
mapper_registry.map_imperatively(
    Book,
    books,
    properties={"author": relationship(Author, back_populates="books")},  # one
)


def first(Base):
    class Page(Base):
        __tablename__ = "pages"
        id = Column(Integer, primary_key=True)
        lines = relationship("Line")  # many

    class Line(Base):
        __tablename__ = "lines"
        id = Column(Integer, primary_key=True)
        page_id = Column(ForeignKey("pages.id"))

    return Page, Line


def second(Base):
    class Line(Base):
        __tablename__ = "lines"
        id = Column(Integer, primary_key=True)

    class Page(Base):
        __tablename__ = "pages"
        id = Column(Integer, primary_key=True)
        line_id = Column(ForeignKey("lines.id"))
        line = relationship("Line")  # one

    return Page, Line


first_pages, second_pages = first(declarative_base()), second(declarative_base())
