from sqlalchemy import create_engine


class Query:
    def __init__(self, text):
        self.text = text

    def get(self, key):
        return key

    def execute(self):
        return 1

    def scalar(self, x):
        return x


class Runner:
    def query(self, name):
        return Query(name)

    def execute(self, sql):
        return sql

    def scalar(self, sql):
        return sql


def main():
    q = Query("x")
    q.get(1)
    r = Runner()
    r.query("x").get(1)
    r.execute("select 1")
    r.scalar("select 1")
    engine = Runner()
    engine.execute("x")
    session = Runner()
    session.execute("select 1")
    session.query("x")
    conn = Runner()
    conn.execute("select 1")


def other(engine: Runner, session: "Runner", conn: Runner):
    engine.execute("x")
    session.execute("x")
    session.query("x").get(1)
    conn.execute("x")


class Service:
    def __init__(self, engine: Runner):
        self.engine = engine
        self.session = Runner()

    def go(self):
        self.engine.execute("x")
        self.session.execute("x")
        self.session.query("x")
