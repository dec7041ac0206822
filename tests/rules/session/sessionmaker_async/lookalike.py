# level: advice
"""Factories of synchronous sessions, classes that are not known, others' keyword."""

from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm import Session, sessionmaker

from app.db import AppSession, factory


def build(engine, class_):
    first = sessionmaker(engine)  # synchronous
    second = sessionmaker(engine, class_=Session)  # synchronous
    third = sessionmaker(engine, class_=class_)  # nobody says which
    fourth = sessionmaker(engine, class_=AppSession)  # another module says which
    fifth = factory(engine, class_=AsyncSession)  # the project's own
    sixth = partial(async_sessionmaker, class_=AsyncSession)  # the right factory
    return first, second, third, fourth, fifth, sixth
