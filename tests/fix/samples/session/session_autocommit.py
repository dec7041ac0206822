# %% the default
factory = sessionmaker(engine, autocommit=False, autoflush=False)
# %% safe
factory = sessionmaker(engine, autoflush=False)

# %% commits by itself
factory = sessionmaker(engine, autocommit=True)
# %% by hand: where to commit

# %% a function whose default it is
from sqlalchemy.orm import create_session
store = create_session(autocommit=False)
# %% by hand: create_session() turns it on by itself
