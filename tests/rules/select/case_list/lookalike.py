"""case() of others, and what case() takes besides lists."""

from django.db.models import Case, When
from pypika import Case as PypikaCase
from sqlalchemy import case, column

from shop.tables import users
from testing import case as test_case

MAPPING = {"ed": 1}


def dictionaries(mapping: dict, given, *whens):
    case(MAPPING, value=users.c.name)  # a dict stays one argument
    case(mapping, value=users.c.name)  # the same by annotation
    case({name: name for name in given}, value=users.c.name)  # the same, built
    case(dict(ed=1), value=users.c.name)  # the same
    case((users.c.id == 1, "one"))  # a tuple is one pair
    pair = (users.c.id == 1, "one")
    case(pair)  # the same in a variable
    case(given)  # not known to be a list
    return case(*whens, else_=column("x"))  # a star


def others():
    Case([When(id=1, then="one")])  # Django
    PypikaCase([1])  # pypika
    return test_case([("a", 1)])  # the project's own


def parameter(case):
    return case([(users.c.id == 1, "one")])  # a parameter that is called case


class Suite:
    def case(self, whens):
        return whens

    def run(self):
        self.case([(1, "one")])  # this class's method
        return self.case(whens=[1])  # the same


def matched(value):
    match value:
        case [1, 2]:  # the statement
            return True
    return False
