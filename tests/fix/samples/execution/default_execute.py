# %% a default
with engine.connect() as conn:
    value = conn.execute(sa.ColumnDefault(5))
# %% unsafe @ 2.0, 2.1: raises on 1.4
with engine.connect() as conn:
    value = conn.scalar(sa.ColumnDefault(5))
