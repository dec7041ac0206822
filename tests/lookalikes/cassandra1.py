from cassandra.cluster import Cluster
from sqlalchemy import create_engine, text

cluster = Cluster(["127.0.0.1"])
session = cluster.connect("ks")


def rows():
    session.execute("select * from users")
    return session.execute("select * from users where id=%s", (1,))


class Store:
    def __init__(self):
        self.session = Cluster().connect()

    def all(self):
        return self.session.execute("select * from t")
