"""A module and a name of its package that is called like it."""

from sqlalchemy.orm import Session

from .engines import engine

session = Session(engine)
