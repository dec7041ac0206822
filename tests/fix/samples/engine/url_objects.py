# %% made
from sqlalchemy.engine.url import URL
url = URL("sqlite", database="a.db")
url = sa.engine.url.URL(drivername="sqlite")
url.__to_string__(hide_password=False)
# %% safe
from sqlalchemy.engine.url import URL
url = URL.create("sqlite", database="a.db")
url = sa.engine.url.URL.create(drivername="sqlite")
url.render_as_string(hide_password=False)

# %% assignments
url = sa.engine.make_url("sqlite:///a.db")
url.database = "b.db"  # the other
url.query = {
    "timeout": "1",
}
def make(name):
    url = sa.engine.make_url("postgresql://h")
    if name:
        url.database = f"{name}_test"
    return url
# %% safe
url = sa.engine.make_url("sqlite:///a.db")
url = url.set(database="b.db")  # the other
url = url.set(query={
    "timeout": "1",
})
def make(name):
    url = sa.engine.make_url("postgresql://h")
    if name:
        url = url.set(database=f"{name}_test")
    return url

# %% a value that may be None
url = sa.engine.make_url("postgresql://h")
url.password = read("password")
# %% unsafe: set() leaves password as it is where the value is None
url = sa.engine.make_url("postgresql://h")
url = url.set(password=read("password"))

# %% None
url = sa.engine.make_url("postgresql://h")
url.password = None
# %% by hand: set() takes None

# %% something was made of it
url = sa.engine.make_url("sqlite:///a.db")
first = create_engine(url)
url.database = "b.db"
# %% unsafe: what was made of the URL before
url = sa.engine.make_url("sqlite:///a.db")
first = create_engine(url)
url = url.set(database="b.db")

# %% the URL of an engine
engine.url.database = "b.db"
# %% unsafe: what else refers to the URL
engine.url = engine.url.set(database="b.db")

# %% a URL that was given
from sqlalchemy.engine import URL
def change(url: URL):
    url.database = "b.db"
# %% by hand: the URL is not made in this function

# %% of the module, in a function
url = sa.engine.make_url("sqlite:///a.db")
def change():
    url.database = "b.db"
# %% by hand: the URL is held by no local variable

# %% of several
url = sa.engine.make_url("sqlite:///a.db")
url.database = name = "b.db"
# %% by hand: it is not all that is assigned

# %% names
url = sa.engine.make_url("sqlite:///a.db")
url.translate_connect_args(["host", "db"])
# %% by hand: its names have to become keywords
