# %% an old name
create_engine("postgres://user@host/name", echo=True)
create_engine('postgres+psycopg2://user@host/name')
# %% safe
create_engine("postgresql://user@host/name", echo=True)
create_engine('postgresql+psycopg2://user@host/name')

# %% in a variable
url = "postgres://user@host/name"
create_engine(url)
# %% by hand: write postgresql

# %% another driver
create_engine("firebird://user@host/name")
# %% by hand: install sqlalchemy-firebird
