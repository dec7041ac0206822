"""Context managers."""

from sqlalchemy import create_engine, text

engine = create_engine("sqlite://")
with engine.begin() as conn:
    conn.scalar(text("select 1"))
