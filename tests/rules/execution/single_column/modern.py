"""Values of one column, and several columns."""

from sqlalchemy import column, create_engine, select, text

engine = create_engine("sqlite://")

with engine.connect() as conn:
    print(conn.execute(select(column("id"))).scalars().all())
    print(conn.execute(select(column("id"), column("name"))).scalars(1).all())
    print(conn.execute(text("select 1, 2, 3")).columns(0, 2).all())
