"""Metadata by its name, and by what it is asked for."""

import sqlalchemy

from shop.models import Base


def set_up(target_metadata):
    target_metadata.create_all()  # SQA161
    Base.metadata.drop_all()  # SQA161
    for table in reversed(target_metadata.sorted_tables):
        table.drop()  # SQA161
    return sqlalchemy
