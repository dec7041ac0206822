from psycopg import Connection
import psycopg
from sqlalchemy.engine import make_url


def migrate(conn: Connection) -> None:
    conn.execute("create table t (id int)")
    with conn.transaction():
        conn.execute("insert into t values (%s)", (1,))


def main(url):
    url = make_url(url)
    with psycopg.connect(url.render_as_string()) as conn:
        conn.execute("select 1")
    conn2 = psycopg.connect("x")
    with conn2 as connection:
        connection.execute("select 1")


async def amain():
    async with await psycopg.AsyncConnection.connect("x") as conn:
        await conn.execute("select 1")
