# %% nothing needs the engine any more
def upgrade():
    meta = MetaData()
    meta.bind = engine  # for all

    table = Table("users", meta, autoload_with=engine)
    assert "name" in table.c, table.c.keys()
    events = Table("events", meta, Column("id", Integer, ForeignKey(table.c.id)), Column("no", Integer))
    events.create(engine, checkfirst=True)
    sa.Index("ix_no", events.c.no).create(engine)
    stmt = table.update().where(table.c["id"] == 1).values(name="ed")
    columns = [table.c.id, table.c.name]
    with engine.begin() as conn:
        conn.execute(stmt)
        rows = conn.execute(select(*columns).where(table.c.id.in_([1, 2]))).fetchall()
    local = sessionmaker(bind=engine)()
    local.execute(events.insert().values(id=1))
    return rows


def create():
    meta = MetaData(engine)
    Table("more", meta, Column("id", Integer))
    meta.create_all(engine)
    other = MetaData(bind=engine, schema="main")
    other.reflect(bind=engine)


Table("users", MetaData(bind=engine), autoload_with=engine)
func.lower("X", bind=engine)
# %% unsafe
def upgrade():
    meta = MetaData()
    # for all

    table = Table("users", meta, autoload_with=engine)
    assert "name" in table.c, table.c.keys()
    events = Table("events", meta, Column("id", Integer, ForeignKey(table.c.id)), Column("no", Integer))
    events.create(engine, checkfirst=True)
    sa.Index("ix_no", events.c.no).create(engine)
    stmt = table.update().where(table.c["id"] == 1).values(name="ed")
    columns = [table.c.id, table.c.name]
    with engine.begin() as conn:
        conn.execute(stmt)
        rows = conn.execute(select(*columns).where(table.c.id.in_([1, 2]))).fetchall()
    local = sessionmaker(bind=engine)()
    local.execute(events.insert().values(id=1))
    return rows


def create():
    meta = MetaData()
    Table("more", meta, Column("id", Integer))
    meta.create_all(engine)
    other = MetaData(schema="main")
    other.reflect(bind=engine)


Table("users", MetaData(), autoload_with=engine)
func.lower("X")

# %% something may need it
metadata = MetaData(bind=engine)
Table("events", metadata)


def returned():
    meta = MetaData(bind=engine)
    return Table("users", meta, autoload_with=engine)


def handed(function):
    meta = MetaData()
    meta.bind = engine
    function(Table("users", meta, autoload_with=engine))


def migrated():
    meta = MetaData()
    meta.bind = engine
    table = Table("users", meta, autoload_with=engine)
    table.create_column(Column("age", Integer))


def constrained(migrate):
    meta = MetaData()
    meta.bind = engine
    table = Table("users", meta, autoload_with=engine)
    migrate.UniqueConstraint(columns=[table.c.name, table.c.fullname]).drop()


def constrained_table(migrate):
    meta = MetaData()
    meta.bind = engine
    table = Table("users", meta, autoload_with=engine)
    migrate.UniqueConstraint("name", table=table).drop()


def dropped():
    meta = MetaData()
    meta.bind = engine
    table = Table("users", meta, autoload_with=engine)
    table.c.name.drop()


def walked():
    meta = MetaData()
    meta.bind = engine
    table = Table("users", meta, autoload_with=engine)
    for index in table.indexes:
        index.drop()


def executing():
    meta = MetaData()
    meta.bind = engine
    table = Table("users", meta, autoload_with=engine)
    stmt = table.delete()
    stmt.execute()


def unbound_session():
    meta = MetaData(bind=engine)
    table = Table("users", meta, autoload_with=engine)
    sessionmaker()().execute(table.delete())


def created():
    meta = MetaData(engine)
    meta.create_all()


class Store:
    def __init__(self):
        self.metadata = MetaData(bind=engine)


func.lower("X", bind=engine).execute()
metadata.bind
# %% by hand
