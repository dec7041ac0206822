# %% what does nothing
create_engine("sqlite://", encoding="utf-8", echo=True)
create_engine(
    "sqlite://",
    case_sensitive=True,
    echo=True,  # loud
    empty_in_strategy="static",
)
create_engine("sqlite://", implicit_returning=True)
# %% safe
create_engine("sqlite://", echo=True)
create_engine(
    "sqlite://",
    echo=True,  # loud
)
create_engine("sqlite://")

# %% what did something
create_engine("sqlite://", case_sensitive=False)
# %% unsafe: names of result columns
create_engine("sqlite://")

# %% another encoding
create_engine("sqlite://", encoding="latin-1")
# %% by hand: give the driver its encoding

# %% triggers
create_engine("sqlite://", implicit_returning=False)
# %% unsafe: a table with triggers may need
create_engine("sqlite://")

# %% a value that is computed
create_engine("sqlite://", case_sensitive=setting("case"))
# %% by hand: its value is computed by a call

# %% a mock
create_engine("sqlite://", strategy="mock", executor=print)  # prints
sa.create_engine(
    "sqlite://",
    strategy="mock",
    executor=print,
    echo=True,
)
# %% safe
sa.create_mock_engine("sqlite://", executor=print)  # prints
sa.create_mock_engine(
    "sqlite://",
    executor=print,
    echo=True,
)

# %% the default of 1.3
create_engine("sqlite://", strategy="plain")
# %% safe
create_engine("sqlite://")

# %% threads
create_engine("sqlite://", strategy="threadlocal")
# %% by hand: has to pass it on

# %% from a dict
options = {"echo": True, "encoding": "utf-8"}
create_engine("sqlite://", **options)
# %% by hand: the argument comes from a dict
