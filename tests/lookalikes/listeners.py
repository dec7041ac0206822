from sqlalchemy import event, create_engine, text
from sqlalchemy.engine import Engine
from sqlalchemy.pool import Pool


@event.listens_for(Engine, "connect")
def set_sqlite_pragma(dbapi_connection, connection_record):
    cursor = dbapi_connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()
    dbapi_connection.execute("PRAGMA x")


@event.listens_for(Engine, "connect")
def c2(conn, rec):
    conn.execute("PRAGMA foreign_keys=ON")


@event.listens_for(Pool, "checkout")
def ping(connection, record, proxy):
    connection.execute("select 1")


def fk(connection, _):
    connection.execute("pragma foreign_keys=on")


def fk2(conn, _rec):
    conn.execute("pragma foreign_keys=on")


engine = create_engine("sqlite://")
event.listen(engine, "connect", fk)
event.listen(engine, "connect", lambda conn, rec: conn.execute("pragma x"))


def setup(engine):
    @event.listens_for(engine, "first_connect")
    def first(connection, _):
        connection.execute("pragma x")

    @event.listens_for(engine, identifier="connect")
    def second(connection, _):
        connection.execute("pragma x")

    event.listen(target=engine, identifier="connect", fn=fk2)


def pragma_on_connect(dbapi_con, con_record):
    dbapi_con.execute("PRAGMA foreign_keys=ON")


@event.listens_for(engine, "before_cursor_execute")
def before(conn, cursor, statement, parameters, context, executemany):
    cursor.execute("explain " + statement)
