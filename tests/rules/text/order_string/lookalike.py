"""Names of columns and labels, and methods of others."""

from django.contrib.auth.models import User as DjangoUser
from sqlalchemy import desc, func, select, text
from sqlalchemy.orm import Query, relationship

from shop.frames import frame
from shop.tables import users


def names(query: Query, given):
    query.order_by("name")  # a column or label
    query.order_by(desc("name"))
    query.group_by("name", "id")
    query.order_by(given)  # unknown
    select(func.count(users.c.id).label("Number of users")).order_by("Number of users")  # a label with blanks
    query.order_by(text("name desc"))
    relationship("Address", order_by="Address.id.desc()")  # Python, evaluated
    DjangoUser.objects.order_by("-id")  # Django
    return frame.order_by("name desc")  # unknown


class Search:
    """A class of this module."""

    def order_by(self, name):
        return self


Search().order_by("name desc")  # the class above
