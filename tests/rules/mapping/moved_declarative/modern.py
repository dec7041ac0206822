"""The same names from sqlalchemy.orm."""

from sqlalchemy import Column, Integer, orm
from sqlalchemy.orm import as_declarative, declarative_base, declared_attr, has_inherited_table, registry, synonym_for

Base = declarative_base()
Other = orm.declarative_base()
mapper_registry = registry()
Third = mapper_registry.generate_base()


@as_declarative()
class Decorated:
    id = Column(Integer, primary_key=True)


class Mixin:
    @declared_attr
    def __tablename__(cls):
        return None if has_inherited_table(cls) else cls.__name__.lower()


class User(Mixin, Base):
    id = Column(Integer, primary_key=True)

    @synonym_for("id")
    @property
    def ident(self):
        return self.id
