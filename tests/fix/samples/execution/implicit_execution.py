# %% in the function that binds the metadata
def upgrade():
    metadata = MetaData()
    metadata.bind = engine
    table = Table("users", metadata, autoload_with=engine)
    stmt = table.update().where(table.c.id == 1).values(name="ed")
    stmt.execute()
    names = [row.name for row in select(table).execute()]
    for row in table.select().execute():
        print(row, names)
    count = select(func.count()).select_from(
        table).where(  # all
            table.c.id == 1).execute().fetchone()[0]
    return table.insert().execute(
        {"name": str(count)},  # the count
    ).rowcount
# %% safe
def upgrade():
    metadata = MetaData()
    metadata.bind = engine
    table = Table("users", metadata, autoload_with=engine)
    stmt = table.update().where(table.c.id == 1).values(name="ed")
    with engine.begin() as conn:
        conn.execute(stmt)
    with engine.connect() as conn:
        names = [row.name for row in conn.execute(select(table))]
    with engine.connect() as conn:
        for row in conn.execute(table.select()):
            print(row, names)
    with engine.connect() as conn:
        count = conn.execute(select(func.count()).select_from(
            table).where(  # all
                table.c.id == 1)).fetchone()[0]
    with engine.begin() as conn:
        return conn.execute(table.insert(),
            {"name": str(count)},  # the count
        ).rowcount

# %% a condition, an engine that may be something else
def upgrade(bind):
    metadata = MetaData(bind=bind)
    table = Table("users", metadata, autoload_with=bind)
    if table.select().execute().first():
        table.delete().execute()
    rows = select(table).execute()
    for row in rows:
        print(row)
# %% unsafe: has to be an engine
def upgrade(bind):
    metadata = MetaData(bind=bind)
    table = Table("users", metadata, autoload_with=bind)
    with bind.connect() as conn:
        found = conn.execute(table.select()).first()
    if found:
        with bind.begin() as conn:
            conn.execute(table.delete())
    with bind.connect() as conn:
        rows = conn.execute(select(table))
        for row in rows:
            print(row)

# %% a connection
def upgrade(url):
    conn = create_engine(url).connect()
    metadata = MetaData(bind=conn)
    table = Table("users", metadata, autoload_with=conn)
    table.delete().execute()
# %% safe
def upgrade(url):
    conn = create_engine(url).connect()
    metadata = MetaData(bind=conn)
    table = Table("users", metadata, autoload_with=conn)
    conn.execute(table.delete())

# %% an attribute of the class
class Base:
    def setup(self):
        self.engine = create_engine("sqlite://")

    @property
    def metadata(self):
        """Of its engine."""
        return MetaData(self.engine)

    def load(self, name):
        table = Table(name, self.metadata, autoload_with=self.engine)
        return table


class Tests(Base):
    def test(self):
        table = Table("users", self.metadata, autoload_with=self.engine)
        table.delete().execute()
        other = self.load("addresses")
        other.delete().execute()
# %% unsafe: the attribute of the engine
class Base:
    def setup(self):
        self.engine = create_engine("sqlite://")

    @property
    def metadata(self):
        """Of its engine."""
        return MetaData(self.engine)

    def load(self, name):
        table = Table(name, self.metadata, autoload_with=self.engine)
        return table


class Tests(Base):
    def test(self):
        table = Table("users", self.metadata, autoload_with=self.engine)
        with self.engine.begin() as conn:
            conn.execute(table.delete())
        other = self.load("addresses")
        with self.engine.begin() as conn:
            conn.execute(other.delete())

# %% metadata of the module, and what text() and the class are bound to
store = create_engine("sqlite://")
metadata = MetaData(bind=store)
table = Table("users", metadata)


def clear():
    table.delete().execute()


class Tests:
    def __init__(self):
        self.store = store
        self.meta = MetaData()
        self.meta.bind = self.store
# %% safe
store = create_engine("sqlite://")
metadata = MetaData(bind=store)
table = Table("users", metadata)


def clear():
    with store.begin() as conn:
        conn.execute(table.delete())


class Tests:
    def __init__(self):
        self.store = store
        self.meta = MetaData()
        self.meta.bind = self.store

# %% an engine that is not named, or another by then
metadata = MetaData(bind=create_engine("sqlite://"))
table = Table("users", metadata)
table.delete().execute()


def run(ready, first, second):
    metadata = MetaData()
    if ready:
        metadata.bind = first
    else:
        metadata.bind = second
    table = Table("users", metadata)
    table.delete().execute()


def other(engine):
    users.select().execute()


class Tests:
    def setup(self, first):
        self.engine = first
        self.metadata = MetaData(bind=self.engine)

    def change(self, second):
        self.engine = second

    def test(self):
        Table("users", self.metadata).delete().execute()
# %% by hand: the engine that its metadata is bound to
