"""A module that is called like what it makes."""

from sqlalchemy.orm import Session, scoped_session, sessionmaker

from .engines import engine as main

factory = None


def get_session():
    global factory
    factory = factory or sessionmaker(main)
    return scoped_session(factory)


def execute(command):
    return command.split()
