"""Other things that are closed all at once."""

import h5py
import sqlalchemy as sa


class Reaper:
    def close_all(self):
        return sa


Reaper().close_all()  # a method of one's own
h5py.File("x").close_all()  # another library's
sa.create_engine("sqlite://").pool.close_all()  # a pool has none


def end(windows, session):
    windows.close_all()  # unknown
    session.close_all("tcp")  # it takes no arguments
