"""A session by its name that executes a construct of SQLAlchemy."""

import sqlalchemy as sa

from app.models import USERS


def names(context):
    return [row["name"] for row in context.session.execute(sa.select(USERS))]  # SQA151
