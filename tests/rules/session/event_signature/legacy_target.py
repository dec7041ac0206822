# target: 1.4
from sqlalchemy import event
from sqlalchemy.orm import Session
from sqlalchemy.pool import Pool


@event.listens_for(Session, "after_bulk_update")  # SQA189 "is deprecated since 1.4"
def updated(session, query, query_context, result):
    print(result)


@event.listens_for(Pool, "reset")
def reset(dbapi_connection, record):
    dbapi_connection.rollback()
