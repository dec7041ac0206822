"""join() of strings, paths, threads and data frames, and of code whose receiver nothing tells."""

import os.path
import threading

import pandas as pd
from sqlalchemy import select  # SQLAlchemy is imported, so that only the receiver decides


def paths(parts, thread, unknown, separator: str, frame: pd.DataFrame, table):
    ", ".join(parts)  # a string's own
    separator.join("abc")  # the same in a variable
    str.join(", ", "abc")  # the same, read off the class
    os.path.join("a", "b")  # the standard library's
    frame.join("addresses")  # pandas'
    pd.DataFrame().join(frame, "key")  # the same
    threading.Thread().join("1")  # a thread's
    thread.join("addresses")  # of a kind that nothing tells
    return unknown.outerjoin("addresses"), select
