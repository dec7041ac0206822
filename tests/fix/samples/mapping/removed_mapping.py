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
orm.mapper(User, users)
# %% by hand: use registry().map_imperatively()

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
