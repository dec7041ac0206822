"""Connections of engines that are known by their name."""

import sqlalchemy as sa
from app.db import get_engine


def purge(engine):
    with engine.connect() as conn:
        conn.execute(sa.text("delete from users"))  # SQA120


def fill(users):
    conn = get_engine().connect()
    conn.execute(sa.insert(users))  # SQA120
    conn.close()
