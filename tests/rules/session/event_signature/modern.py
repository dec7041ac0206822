# target: 2.1
from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.pool import Pool

engine = create_engine("sqlite://")


@event.listens_for(Session, "after_bulk_update")
def updated(update_context):
    print(update_context.result)


@event.listens_for(engine, "before_execute")
def before(conn, clause, multiparams, params, execution_options):
    print(clause)


@event.listens_for(engine, "after_execute")
def after(conn, clause, multiparams, params, execution_options, result):
    print(clause)


@event.listens_for(Pool, "reset")
def reset(dbapi_connection, record, state):
    dbapi_connection.rollback()
