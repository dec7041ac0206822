import redis
from sqlalchemy.orm import Session

r = redis.Redis()
conn = redis.Redis(connection_pool=None)


def f(connection: redis.Redis):
    connection.execute_command("x")
    conn.get("x")
    connection.scalar("x")
    conn.execute("x")
