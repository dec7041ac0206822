from sqlalchemy import create_engine
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
with Session(engine) as session:
    with session.begin():
        with session.begin_nested():
            session.flush()
    if not session.in_transaction():
        session.begin()
        session.begin(nested=True)
with engine.begin() as connection:
    connection.begin_nested()
