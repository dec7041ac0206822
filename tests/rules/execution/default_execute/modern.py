"""Values of defaults."""

from sqlalchemy import Sequence, create_engine, select
from sqlalchemy.schema import ColumnDefault

engine = create_engine("postgresql://localhost/test")
numbers = Sequence("numbers")

with engine.connect() as conn:
    print(conn.scalar(numbers), conn.scalar(ColumnDefault(5)))
    print(conn.execute(select(numbers.next_value())).scalar_one())
