# %% beside its engine, in any layout
Table("users", MetaData(), autoload=True, autoload_with=engine)
Table(
    "users",
    MetaData(),
    autoload_with=engine,  # reflects
    autoload=True,
)
Table("users", MetaData(), autoload=False)
# %% safe
Table("users", MetaData(), autoload_with=engine)
Table(
    "users",
    MetaData(),
    autoload_with=engine,  # reflects
)
Table("users", MetaData())

# %% no engine
Table("users", Base.metadata, autoload=True)
# %% by hand: the engine that its metadata is bound to is not written here

# %% bound in the function
def upgrade():
    meta = MetaData()
    meta.bind = engine
    Table("users", meta, Column("id", Integer), autoload=True,)
    other = MetaData(bind=engine)
    Table("users", other, autoload=True)
# %% safe
def upgrade():
    meta = MetaData()
    meta.bind = engine
    Table("users", meta, Column("id", Integer), autoload_with=engine,)
    other = MetaData(bind=engine)
    Table("users", other, autoload_with=engine)

# %% bound to what may be a URL
def upgrade(bind):
    meta = MetaData(bind=bind)
    Table("users", meta, autoload=True)
# %% unsafe: no URL
def upgrade(bind):
    meta = MetaData(bind=bind)
    Table("users", meta, autoload_with=bind)

# %% bound on a condition, twice, to a name that is bound anew, later
def upgrade(flag):
    meta = MetaData()
    if flag:
        meta.bind = engine
    Table("users", meta, autoload=True)
def again(one, other):
    meta = MetaData()
    meta.bind = one
    meta.bind = other
    Table("users", meta, autoload=True)
def anew(one):
    meta = MetaData(bind=one)
    one = None
    Table("users", meta, autoload=True)
def both(one, other):
    meta = MetaData(bind=one)
    meta.bind = other
    Table("users", meta, autoload=True)
def late(one):
    meta = MetaData()
    Table("users", meta, autoload=True)
    meta.bind = one
# %% by hand: is not written here

# %% on some condition
Table("users", MetaData(), autoload=flag, autoload_with=engine)
Table("users", MetaData(), autoload=False, autoload_with=engine)
# %% by hand: whether it reflects depends on its value

# %% arguments out of sight
Table("users", MetaData(), autoload=True, **options)
# %% by hand: its arguments are not all in sight

# %% metadata made in place, that of a class, and of the module
store = create_engine("sqlite://")
metadata = MetaData(bind=store)
Table("nodes", metadata, autoload=True)
Table("users", MetaData(bind=engine), autoload=True)
# %% safe
store = create_engine("sqlite://")
metadata = MetaData(bind=store)
Table("nodes", metadata, autoload_with=store)
Table("users", MetaData(bind=engine), autoload_with=engine)

# %% that of a class
class Tests:
    def setup(self):
        self.engine = create_engine("sqlite://")
        self.metadata = MetaData()
        self.metadata.bind = self.engine

    def test(own):
        Table("users", own.metadata, autoload=True)
# %% unsafe: the attribute of the engine
class Tests:
    def setup(self):
        self.engine = create_engine("sqlite://")
        self.metadata = MetaData()
        self.metadata.bind = self.engine

    def test(own):
        Table("users", own.metadata, autoload_with=own.engine)

# %% one that is bound twice
class Tests:
    def setup(self):
        self.engine = create_engine("sqlite://")
        self.metadata = MetaData(bind=self.engine)
        self.metadata.bind = engine

    def test(self):
        Table("users", self.metadata, autoload=True)


class More:
    @property
    def metadata(self):
        print("metadata")
        return MetaData(bind=self.engine)

    def test(self):
        Table("users", self.metadata, autoload=True)


class Others:
    def setup(self, metadata):
        self.metadata = metadata

    def test(self):
        Table("users", self.metadata, autoload=True)
# %% by hand: is not written here
