"""Registries of synchronous sessions, and of those that nobody knows."""

from sqlalchemy import create_engine
from sqlalchemy.orm import Session, scoped_session, sessionmaker

from app.db import async_session_factory, registry

source = create_engine("sqlite://")

one = scoped_session(sessionmaker(source))  # synchronous
two = scoped_session(sessionmaker(source, class_=Session))  # synchronous
three = scoped_session(async_session_factory)  # by its name only: another module knows
four = registry.scoped_session(async_session_factory)  # the project's own
