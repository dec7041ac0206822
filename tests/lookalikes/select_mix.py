import select
import psycopg2.extensions
from sqlalchemy import select as sa_select, create_engine


def listen(conn):
    if select.select([conn], [], [], 5) == ([], [], []):
        return
    stmt = sa_select(1)
    return stmt
