"""join() of strings, paths and threads, and of code whose receiver nothing tells."""

import os.path

from sqlalchemy import select  # SQLAlchemy is imported, so that only the receiver decides


def paths(parts, thread, unknown):
    ", ".join(parts)  # a string's own
    os.path.join("a", "b")  # the standard library's
    thread.join("addresses")  # of a kind that nothing tells
    return unknown.outerjoin("addresses"), select
