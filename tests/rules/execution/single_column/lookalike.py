# level: advice
"""Other columns."""

import pandas as pd
from sqlalchemy import Integer, column, create_engine, text

engine = create_engine("sqlite://")
statement = text("select id from users").columns(id=Integer)  # of a text()
other = text("select id from users").columns(column("id"))  # of a text()


def run(frame: pd.DataFrame, layout, names):
    layout.columns(2)  # of a page
    with engine.connect() as conn:
        conn.execute(text("select 1, 2")).columns(*names)
        conn.execute(text("select 1, 2")).mappings().columns("a")  # of mappings
        return frame.columns
