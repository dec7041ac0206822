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
# %% by hand: the engine that it reflects with is not written here

# %% on some condition
Table("users", MetaData(), autoload=flag, autoload_with=engine)
Table("users", MetaData(), autoload=False, autoload_with=engine)
# %% by hand: whether it reflects depends on its value

# %% arguments out of sight
Table("users", MetaData(), autoload=True, **options)
# %% by hand: its arguments are not all in sight
