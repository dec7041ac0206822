# %% False
with engine.connect() as conn:
    conn.execute(text("select 1").execution_options(autocommit=False))
    conn.execute(text("select 1").execution_options(autocommit=False, stream_results=True))
# %% unsafe: 1.4 commits by itself
with engine.connect() as conn:
    conn.execute(text("select 1"))
    conn.execute(text("select 1").execution_options(stream_results=True))

# %% True
with engine.connect() as conn:
    conn.execute(text("select f()").execution_options(autocommit=True))
# %% by hand: what is to be committed

# %% a dict
engine = create_engine("sqlite://", execution_options={"autocommit": False})
# %% by hand: the option stands in a dict
