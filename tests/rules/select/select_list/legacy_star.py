"""select() by a star import."""

from sqlalchemy import *
from sqlalchemy.orm import *

metadata = MetaData()
users = Table("users", metadata, Column("id", Integer))


def load():
    return select([users.c.id])  # SQA141
