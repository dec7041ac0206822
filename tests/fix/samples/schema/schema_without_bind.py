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

# %% elsewhere
Base.metadata.create_all()
users.drop()
# %% by hand: is not written here
