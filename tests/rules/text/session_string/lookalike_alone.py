"""Nothing but SQLAlchemy is imported: a session tells by its use that it is something else."""

from sqlalchemy import text

from shop.jobs import JobSession


def keyspaces(session):
    session.set_keyspace("space")
    return session.execute("select * from users")  # set_keyspace(): cassandra


def http(session):
    session.headers["x"] = "y"
    return session.execute("query { users }")  # headers: a GraphQL client over HTTP


def annotated(session: JobSession):
    return session.execute("job")  # a class of the project


def commands(shell, cursor):
    shell.execute("ls")  # nothing says whose
    cursor.execute("select 1")  # a cursor
    return cursor.execute(text("select 1"))  # a construct


class Job:
    def __init__(self, session: JobSession):
        self.session = session

    def run(self):
        return self.session.execute("job")  # a class of the project, by the parameter's annotation
