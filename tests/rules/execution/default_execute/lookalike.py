"""Other sequences, and other executions."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy import create_engine

engine = create_engine("postgresql://localhost/test")
numbers = sa.Sequence("numbers")


def run(statements: Sequence, runner):
    with engine.connect() as conn:
        conn.execute(statements)  # of the standard library
        conn.execute(numbers.next_value())  # a function
        runner.execute(numbers)  # of unknown origin
        return conn.execute(sa.select(numbers.next_value()))  # a statement
