# %% an engine
conn = engine.contextual_connect()
# %% safe
conn = engine.connect()

# %% a switch that is off
conn = engine.connect(close_with_result=False)
# %% safe
conn = engine.connect()

# %% a switch that is on
conn = engine.connect(close_with_result=True)
# %% unsafe: no longer closed with its first result
conn = engine.connect()

# %% a branch
with engine.connect() as conn:
    branch = conn.connect()
# %% by hand: the branch and its close() go together
