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
# %% by hand: give it to the tables that have triggers

# %% a value that is computed
create_engine("sqlite://", case_sensitive=setting("case"))
# %% by hand: its value is computed by a call

# %% a mock
create_engine("sqlite://", strategy="mock", executor=print)
# %% by hand: use create_mock_engine()
