# target: 2.1
"""Listeners of other things, and of as many arguments as today."""

import functools

from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session

from bus import listen

engine = create_engine("sqlite://")


def four(session, query, query_context, result):
    print(result)


listen(Session, "after_bulk_update", four)  # another library's


@event.listens_for(Session, "after_bulk_update", named=True)  # by name
def named(session, query, query_context, result):
    print(result)


@event.listens_for(Session, "after_bulk_update")  # anything
def variadic(*args):
    print(args)


@event.listens_for(Session, "after_bulk_update")  # never taken for an old one
def keywords(session, query, query_context, result, **options):
    print(result)


@event.listens_for(Session, "before_flush")  # another event
def flush(session, flush_context, instances, extra=None):
    print(session)


class Tracker:
    def updated(self, session, query, context):
        print(session)

    def register(self):
        event.listen(Session, "after_bulk_update", self.updated)  # a method, and the wrong number


event.listen(Session, "after_bulk_update", functools.partial(four, None))  # unknown
