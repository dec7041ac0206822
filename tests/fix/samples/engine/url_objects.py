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

# %% an assignment
url = sa.engine.make_url("sqlite:///a.db")
url.database = "b.db"
# %% by hand: a URL is immutable

# %% names
url = sa.engine.make_url("sqlite:///a.db")
url.translate_connect_args(["host", "db"])
# %% by hand: its names have to become keywords
