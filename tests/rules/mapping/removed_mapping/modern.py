# target: 2.1
from sqlalchemy import Column, Integer, MetaData, Table, create_engine, event, inspect
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.orm import Mapper, aliased, column_property, configure_mappers, declarative_base, registry, relationship

engine = create_engine("sqlite://")
mapping = registry()
users = Table("users", mapping.metadata, Column("id", Integer, primary_key=True))


class User:
    pass


mapping.map_imperatively(User, users, properties={"next_id": column_property(users.c.id + 1)})
aliased(User, users.select().subquery())
configure_mappers()
event.listen(Mapper, "before_insert", print)
declarative_base(metadata=MetaData())
relationship("User", back_populates="user", lazy="select")
automap_base().prepare(autoload_with=engine)
inspect(User).persist_selectable
