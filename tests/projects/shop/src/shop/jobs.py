"""A module is none of the objects that are called like it."""

from shop.db import engine
from shop.models import User


def purge():
    engine.execute("DELETE FROM users")
    work = engine.get_session()
    work.query(User).delete()  # SQA101
    work.execute("DELETE FROM users")  # SQA137


class User2(User):
    def orders_of_today(self):
        if not hasattr(self, "_orders"):
            self._orders = engine.get_session().query(User).all()  # SQA101
        return self._orders
