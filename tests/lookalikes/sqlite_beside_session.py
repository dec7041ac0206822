import sqlite3
from sqlalchemy import create_engine, text
from sqlalchemy.orm import sessionmaker

engine = create_engine("sqlite://")
Session = sessionmaker(engine)


def legacy_import(path):
    conn = sqlite3.connect(path)
    conn.row_factory = sqlite3.Row
    rows = conn.execute("select * from users").fetchall()
    cur = conn.cursor()
    cur.execute("select 1")
    with Session() as session:
        for row in rows:
            session.execute(text("insert into users (id) values (:id)"), {"id": row["id"]})
        session.commit()
    with conn:
        conn.execute("delete from users")
    with sqlite3.connect(path) as connection:
        connection.execute("vacuum")
    for table in ("a", "b"):
        conn.execute("drop table " + table)


class Cache:
    def __init__(self, path):
        self.conn = sqlite3.connect(path)
        self._connection = None

    @property
    def connection(self):
        if self._connection is None:
            self._connection = sqlite3.connect("x")
        return self._connection

    def get(self, key):
        return self.conn.execute("select value from cache where key=?", (key,)).fetchone()

    def put(self, key, value):
        self.connection.execute("insert into cache values (?, ?)", (key, value))
