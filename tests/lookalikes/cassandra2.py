from sqlalchemy.orm import Session
from mydb.cassandra import get_session


def migrate(pg: Session):
    session = get_session()
    session.set_keyspace("x")
    session.execute("select * from t")
