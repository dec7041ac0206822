# %% the default
factory = sessionmaker(engine, autocommit=False, autoflush=False)
# %% safe
factory = sessionmaker(engine, autoflush=False)

# %% commits by itself
factory = sessionmaker(engine, autocommit=True)
# %% by hand: where to commit
