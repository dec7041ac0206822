# %% made
from sqlalchemy.engine.reflection import Inspector as Reading
inspector = Reading.from_engine(engine)
inspector = Reading(engine)
# %% safe
inspector = inspect(engine)
inspector = inspect(engine)

# %% methods
inspect(engine).reflecttable(Table("users", MetaData()), None)
key = inspect(engine).get_primary_keys("users")
# %% safe
inspect(engine).reflect_table(Table("users", MetaData()), None)
key = inspect(engine).get_pk_constraint("users")["constrained_columns"]

# %% by keyword
from sqlalchemy.engine.reflection import Inspector
inspector = Inspector.from_engine(bind=engine)
# %% by hand: it is not called with the engine alone
