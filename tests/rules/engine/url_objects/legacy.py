"""URLs that are made and changed as they once were."""

import sqlalchemy
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url, url
from sqlalchemy.engine.url import URL

engine = create_engine(URL("sqlite", database="users.db"))  # SQA176 "is removed in 2.0" "use URL.create(…)"
url.URL(drivername="sqlite")  # SQA176
sqlalchemy.engine.url.URL(**{"drivername": "sqlite"})  # SQA176 "is deprecated since 1.4"
URL("sqlite", None, None, None, None, "users.db", {})  # SQA176 "is deprecated since 1.4"
target = make_url("postgresql://localhost/shop")
target.database = "test"  # SQA176 "use url = url.set(database=…)"
target.password = target.username = "secret"  # SQA176 SQA176
engine.url.drivername = "sqlite"  # SQA176
target.__to_string__(hide_password=False)  # SQA176 "use render_as_string()"
target.translate_connect_args(["host", "db"])  # SQA176
target.translate_connect_args(names=["host"])  # SQA176


def annotated(given: URL):
    given.host, given.port = "localhost", 5432  # SQA176 SQA176
