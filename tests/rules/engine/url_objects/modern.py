"""URLs that never change."""

from sqlalchemy import URL, create_engine
from sqlalchemy.engine import make_url

engine = create_engine(URL.create("sqlite", database="users.db"))
target = make_url("postgresql://localhost/shop").set(database="test", password="secret")
target = target.update_query_dict({"sslmode": "require"})
target.translate_connect_args(username="user", database="dbname")
target.render_as_string()
print(target.database, target.host)
