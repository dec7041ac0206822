"""What takes a list by right, and other functions of these names."""

import os

from sqlalchemy import exists, select

from shop.frames import frame, subquery
from shop.tables import users

columns = [users.c.id]
select(users.c.id).with_only_columns(*columns)  # one by one
select(users.c.id).with_only_columns(users.c.id)
exists(users.c.id)  # a column
exists(select(users.c.id))
os.path.exists(["a"])  # the standard library
subquery("ids", columns)  # the project's own
frame.with_only_columns(["id"])  # unknown


class Frame:
    """A class of this module."""

    def with_only_columns(self, columns):
        return columns

    def exists(self, names):
        return names


Frame().with_only_columns(["id"])  # the class above
Frame().exists(["id"])
