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
    conn.execute(text("select 1").execution_options(autocommit=True))
with engine.connect() as conn:
    conn.execution_options(autocommit=True, stream_results=True).execute(text("select 1"))
with engine.begin() as conn:
    print(conn.scalar(text("select 1").execution_options(autocommit=True)))


def run():
    conn = engine.connect()
    conn.execute(text("select 1").execution_options(autocommit=True))
    conn.close()
# %% safe
with engine.begin() as conn:
    conn.execute(text("select 1"))
with engine.begin() as conn:
    conn.execution_options(stream_results=True).execute(text("select 1"))
with engine.begin() as conn:
    print(conn.scalar(text("select 1")))


def run():
    conn = engine.connect()
    with conn.begin():
        conn.execute(text("select 1"))
    conn.close()

# %% True, and more in the block
with engine.connect() as conn:
    conn.execute(text("select 1").execution_options(autocommit=True))
    print("done")
# %% unsafe: the block is committed as a whole
with engine.begin() as conn:
    conn.execute(text("select 1"))
    print("done")

# %% what is executed elsewhere, or asks for more
stmt = text("select 1").execution_options(autocommit=True)
session.execute(text("select 1").execution_options(autocommit=True))
with engine.connect().execution_options(autocommit=True) as conn:
    conn.execute(text("select 1"))


def run(commits):
    with engine.connect() as conn:
        conn.execute(text("select 1").execution_options(autocommit=commits))
    with engine.connect() as conn:
        with conn.begin():
            conn.execute(text("select 1").execution_options(autocommit=True))
# %% by hand

# %% a dict
engine = create_engine("sqlite://", execution_options={"autocommit": False})
# %% by hand: the option stands in a dict
