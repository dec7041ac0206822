from google.cloud import ndb, datastore, bigquery
from sqlalchemy import create_engine

client = datastore.Client()
q = client.query(kind="X")
q.add_filter("a", "=", 1)
bq = bigquery.Client()
job = bq.query("select 1")


class User(ndb.Model):
    name = ndb.StringProperty()


User.query().filter(User.name == "x").get()
User.query(User.name == "x").order(User.name).fetch()
bq.query(f"select {job}").result()
