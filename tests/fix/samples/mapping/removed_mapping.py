# %% names and attributes
from sqlalchemy.orm import relation, compile_mappers as compiled
children = relation("Node", lazy="select")
compiled()
table = inspect(User).mapped_table
# %% safe
from sqlalchemy.orm import configure_mappers as compiled
children = relationship("Node", lazy="select")
compiled()
table = inspect(User).persist_selectable

# %% a name that is handed on
from sqlalchemy.orm import relation
__all__ = ["relation"]
# %% safe
from sqlalchemy.orm import relationship as relation
__all__ = ["relation"]

# %% arguments
from sqlalchemy.ext.automap import automap_base
automap_base().prepare(engine, reflect=True)
automap_base().prepare(engine=engine, reflect=True)
relationship("Node", None, User.id == Node.id)
relationship("Node", bake_queries=False)
# %% safe
from sqlalchemy.ext.automap import automap_base
automap_base().prepare(engine)
automap_base().prepare(autoload_with=engine)
relationship("Node", None, primaryjoin=User.id == Node.id)
relationship("Node")

# %% cascades
relationship("Node", cascade_backrefs=True)
# %% unsafe: a backref
relationship("Node")

# %% an engine that reflects nothing
from sqlalchemy.ext.automap import automap_base
automap_base().prepare(engine=engine)
# %% by hand: autoload_with= would reflect

# %% events
event.listen(orm.mapper, "mapper_configured", print)
# %% safe
event.listen(orm.Mapper, "mapper_configured", print)

# %% a mapping
class Plain:
    pass
class Other:
    pass
orm.mapper(Plain, users, properties={"plain": users.c.id})  # the first
orm.mapper(
    Other,
    local_table=addresses,
)
# %% unsafe: belongs to a registry
class Plain:
    pass
class Other:
    pass
mapper_registry = orm.registry()
mapper_registry.map_imperatively(Plain, users, properties={"plain": users.c.id})  # the first
mapper_registry.map_imperatively(
    Other,
    local_table=addresses,
)

# %% mappings in a function
class Plain:
    pass


def start_mappers(found):
    first = orm.mapper(Plain, users)
    if found:
        orm.mapper(found, addresses, inherits=first)
# %% unsafe: belongs to a registry
class Plain:
    pass


mapper_registry = orm.registry()


def start_mappers(found):
    first = mapper_registry.map_imperatively(Plain, users)
    if found:
        mapper_registry.map_imperatively(found, addresses, inherits=first)

# %% a registry that is there
mapping = orm.registry()
orm.mapper(User, users)
# %% unsafe: belongs to a registry
mapping = orm.registry()
mapping.map_imperatively(User, users)

# %% more than a class and a table
orm.mapper(User, users, {})
# %% by hand: takes a class and a table

# %% a second mapper
orm.mapper(User, users, non_primary=False)
# %% by hand: a class has one mapper

# %% a name that is taken
mapper_registry = {}
orm.mapper(User, users)
# %% by hand: mapper_registry is the name of something else

# %% the rest
Base = sa.orm.declarative_base(bind=engine)
# %% by hand: give the engine to the session

# %% a target that is handed in
def listen(target=orm.mapper):
    event.listen(target, "mapper_configured", print)
# %% by hand: a variable holds the target

# %% a listener that is removed again
event.listen(orm.mapper, "mapper_configured", print)
event.remove(orm.mapper, "mapper_configured", print)
# %% by hand: removed, by the target that it was given
