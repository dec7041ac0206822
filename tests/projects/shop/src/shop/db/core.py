from contextlib import contextmanager

from sqlalchemy.orm import declarative_base, sessionmaker

from shop.db.engines import engine

Maker = sessionmaker(engine)
Base = declarative_base()


def _connect():
    return engine.connect()


@contextmanager
def unit_of_work():
    work = Maker()
    try:
        yield work
        work.commit()
    finally:
        work.close()


class Repository:
    def __init__(self):
        self.work = Maker()

    @property
    def raw(self):
        return self.work.connection()
