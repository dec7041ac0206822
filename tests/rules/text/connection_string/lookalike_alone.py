"""Nothing but SQLAlchemy is imported: a connection tells by its use that it is the driver's."""

from sqlalchemy import create_engine, event, text

engine = create_engine("sqlite://")


def cursors(conn, connection):
    cursor = conn.cursor()
    cursor.execute("select 1")  # a cursor
    conn.execute("select 1")  # whoever gives cursors is a DBAPI connection
    connection.row_factory = None
    return connection.execute("select 1")  # sqlite3's attribute


async def asyncpg_like(conn):
    rows = await conn.fetch("select 1")
    await conn.execute("select 1")  # fetch(): asyncpg
    return rows


def raw():
    conn = engine.raw_connection()
    conn.execute("select 1")  # the driver's connection, proxied
    conn.cursor().execute("select 1")  # its cursor
    with engine.connect() as link:
        link.connection.dbapi_connection.execute("select 1")  # the driver's connection inside a Connection
        return link.execute(text("select 1"))


@event.listens_for(engine, "connect")
def connected(conn, record):
    conn.execute("pragma foreign_keys=on")  # the event hands over the driver's connection
    with conn.cursor() as cursor:
        cursor.execute("select 1")  # its cursor


@event.listens_for(engine, "do_connect")
def connecting(dialect, record, arguments, options):
    conn = dialect.connect(*arguments, **options)
    conn.execute("select 1")  # what a dialect's connect() gives is the driver's
    return conn


@event.listens_for(engine, "before_cursor_execute")
def executing(conn, cursor, statement, parameters, context, executemany):
    cursor.execute("select 1")  # the driver's cursor among an event's arguments


class Shell:
    def execute(self, command):
        return command

    def run(self):
        return self.execute("ls")  # this class's method
