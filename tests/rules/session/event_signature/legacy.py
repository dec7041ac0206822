# target: 2.1
import sqlalchemy as sa
from sqlalchemy import create_engine, event
from sqlalchemy.event import listen, listens_for
from sqlalchemy.orm import Session
from sqlalchemy.pool import Pool

engine = create_engine("sqlite://")


@event.listens_for(Session, "after_bulk_update")  # SQA189 "is removed in 2.1: take (update_context)"
def updated(session, query, query_context, result):
    print(result)


@sa.event.listens_for(Session, identifier="after_bulk_delete")  # SQA189 "take (delete_context)"
@listens_for(Session, "after_bulk_update", propagate=True)  # SQA189
def deleted(session, query, query_context, result):
    print(result)


def before(conn, clause, multiparams, params):
    print(clause)


def after(conn, clause, multiparams, params, result):
    print(clause)


listen(engine, "before_execute", before)  # SQA189 "is deprecated since 1.4"
event.listen(engine, "after_execute", after)  # SQA189
event.listen(Session, "after_bulk_delete", lambda session, query, context, result: None)  # SQA189


def register():
    @event.listens_for(Pool, "reset")  # SQA189 "is deprecated since 2.0"
    def reset(dbapi_connection, record):
        dbapi_connection.rollback()
