# target: 2.1
import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, create_engine, event, inspect, orm, select
from sqlalchemy.event import listens_for
from sqlalchemy.ext import declarative
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.orm import as_declarative, backref, column_property, declarative_base, registry, relationship
from sqlalchemy.orm import class_mapper, object_mapper
from sqlalchemy.orm import mapper, relation  # SQA194 SQA194 "use relationship" "is deprecated since 2.0"
from sqlalchemy.orm import comparable_property, compile_mappers  # SQA194 SQA194 "use hybrid_property"
from sqlalchemy.ext.declarative import comparable_using  # SQA194
from sqlalchemy.orm.collections import collection
from sqlalchemy.orm.interfaces import MapperExtension, MapperOption  # SQA194 SQA194 "is legacy since 1.4"

engine = create_engine("sqlite://")
metadata = MetaData()
users = Table("users", metadata, Column("id", Integer, primary_key=True))
Base = declarative_base()


class Plain:
    pass


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    parent_id = Column(ForeignKey("user.id"))
    parent = relation("User", remote_side=[id])  # SQA194 "relation is removed in 2.0: use relationship"
    friend = orm.relation("User", viewonly=True)  # SQA194
    boss = relationship("User", cascade_backrefs=True, lazy="select")  # SQA194 "add() what was cascaded to"
    mate = relationship("User", backref=backref("mates", cascade_backrefs=True, lazy="raise"))  # SQA194
    dog = relationship(
        "User",
        lazy="select",
        extension=None,  # SQA194
    )
    cat = relationship("User", None, "User.id == User.parent_id")  # SQA194 "a third positional argument"
    next_id = column_property(id + 1, extension=None)  # SQA194
    last_id = column_property(id - 1, init=False, default=None)  # SQA194 SQA194


mapper(Plain, users)  # SQA194 "mapper() is removed in 2.0: use registry().map_imperatively()"
sa.orm.mapper(Plain, users, non_primary=True)  # SQA194 SQA194
registry().map_imperatively(Plain, users, non_primary=True)  # SQA194 "use aliased(Model, subquery)"
Base.registry.map_imperatively(User, select(users).subquery(), non_primary=True)  # SQA194
compile_mappers()  # SQA194
event.listen(mapper, "before_insert", print)  # SQA194 "mapper as the target of an event is deprecated"


@listens_for(mapper, "after_configured")  # SQA194
def configured():
    print(sa)


declarative_base(bind=engine)  # SQA194 "give the engine to the session"
orm.declarative_base(engine)  # SQA194
automap_base(bind=engine)  # SQA194


@as_declarative(bind=engine)  # SQA194
class Root:
    pass


Auto = automap_base()
Auto.prepare(engine, reflect=True)  # SQA194 "use autoload_with=engine"
Auto.prepare(engine=engine, reflect=True)  # SQA194 SQA194


class Tags(list):
    @collection.converter  # SQA194 "is removed in 2.1"
    def convert(self, value):
        return value

    @collection.linker  # SQA194
    def link(self, adapter):
        return adapter


inspect(User).mapped_table  # SQA194 "Mapper.mapped_table is removed in 2.1: use persist_selectable"
User.__mapper__.mapped_table  # SQA194
class_mapper(User).mapped_table.name  # SQA194
object_mapper(User()).mapped_table  # SQA194
inspect(User).class_manager.deferred_scalar_loader  # SQA194
inspect(User()).unloaded_expirable  # SQA194
