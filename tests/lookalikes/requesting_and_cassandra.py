"""Sessions of Cassandra execute, too: beside those of requests a factory says nothing."""

import requests
from cassandra.cluster import Cluster
from sqlalchemy import select


def probe(app):
    link = app.session_factory()
    link.execute("SELECT key FROM probe")
    requests.Session().get(app.url)
    return Cluster(), select(1)


def unnamed(app):
    app.make().execute("SELECT key FROM probe")
