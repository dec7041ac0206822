from elasticsearch_dsl import Search, Q, Query
from elasticsearch import Elasticsearch
from sqlalchemy.orm import Session

s = Search(using=Elasticsearch())


def find(session: Session, name):
    r = s.query("match", title=name).execute()
    q = Query("x")
    s2 = Search().query(Q("match", title="x")).filter("term", x=1)
    return r, q, s2, s.query(Q("x")).count()
