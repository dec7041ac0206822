"""One target with its ON clause, and join() of others."""

import os

import pandas as pd
from sqlalchemy import select
from sqlalchemy.orm import Query, Session

from app import models
from app.models import Address, User


def plain(query: Query, session: Session, target, given, frame: pd.DataFrame, unknown, subquery):
    query.join(Address, User.addresses)  # a class and a relationship
    query.join(models.Address, User.addresses)  # the same, of a module
    query.join(models.Address, models.User.id == models.Address.user_id)  # an ON clause
    query.join(target, given)  # nothing tells
    query.join(subquery, subquery.c.id == User.id)  # a subquery
    query.join(*given)  # a star
    query.join(target)  # of a kind that nothing tells
    ", ".join(["a", "b"])  # a string's own
    os.path.join("a", "b", "c")  # paths
    frame.join([frame, frame])  # pandas'
    unknown.join((1, 2))  # of a kind that nothing tells
    return select(User).join(Address, User.addresses)
