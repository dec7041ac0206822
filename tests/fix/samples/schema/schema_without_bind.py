# %% bound in the function
def upgrade():
    meta = MetaData()
    meta.bind = engine
    meta.create_all()
    meta.reflect(only=["users"])
    events = Table("events", meta, Column("id", Integer))
    events.create(checkfirst=True)
# %% safe
def upgrade():
    meta = MetaData()
    meta.bind = engine
    meta.create_all(engine)
    meta.reflect(engine, only=["users"])
    events = Table("events", meta, Column("id", Integer))
    events.create(engine, checkfirst=True)

# %% bound to what may be a URL
def upgrade(bind):
    meta = MetaData(bind=bind)
    meta.drop_all()
# %% unsafe: no URL
def upgrade(bind):
    meta = MetaData(bind=bind)
    meta.drop_all(bind)

# %% indexes, tables that are made in place, metadata of the module
store = create_engine("sqlite://")
metadata = MetaData(bind=store)
events = Table("events", metadata, Column("id", Integer))


def upgrade():
    events.create()
    sa.Index("ix_events", events.c.id).create()
    index = sa.Index("ix_id", events.c.id)
    index.drop()
    Table("more", metadata, Column("id", Integer)).create()
    Table("others", MetaData(bind=engine), Column("id", Integer)).create()
# %% safe
store = create_engine("sqlite://")
metadata = MetaData(bind=store)
events = Table("events", metadata, Column("id", Integer))


def upgrade():
    events.create(store)
    sa.Index("ix_events", events.c.id).create(store)
    index = sa.Index("ix_id", events.c.id)
    index.drop(store)
    Table("more", metadata, Column("id", Integer)).create(store)
    Table("others", MetaData(bind=engine), Column("id", Integer)).create(engine)

# %% elsewhere
Base.metadata.create_all()
users.drop()
# %% by hand: is not written here
