# %% off
maker = sessionmaker(engine, autocommit=False, autoflush=False)
# %% safe
maker = sessionmaker(engine, autoflush=False)

# %% off, of a factory
store = Session(autocommit=False)
# %% unsafe: a factory or class may say otherwise
store = Session()

# %% on
maker = sessionmaker(engine, autocommit=True)
# %% by hand: leave it out, and commit, or use begin()

# %% on by itself
from sqlalchemy.orm import create_session
store = create_session()
# %% by hand: what committed by itself needs a begin()

# %% on by itself, and turned off
from sqlalchemy.orm import create_session
store = create_session(autocommit=False)
# %% by hand: create_session() turns it on by itself
