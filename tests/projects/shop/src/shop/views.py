"""SQLAlchemy is named nowhere here; all comes from elsewhere."""

from shop import db, queries
from shop.db import Maker, connect, main, session as current
from shop.db.core import Repository, unit_of_work
from shop.db.engines import replica as copy
from shop.models import Order, User
from shop.queries import BY_NAME, Statements


def users():
    return current.query(User).all()  # SQA101


def raw():
    main.execute("DELETE FROM users")  # SQA121
    copy.execute("DELETE FROM users")  # SQA121
    link = connect()
    link.execute(queries.ALL)  # SQA136
    for row in link.execute(BY_NAME):  # SQA132
        print(row["name"])  # SQA151
    db.session.execute(Statements.COUNT)  # SQA132


def work(number):
    with unit_of_work() as uow:
        uow.query(Order).get(number)  # SQA101 SQA102
    with Maker() as opened:
        opened.execute(queries.ALL)  # SQA137


class Orders(Repository):
    def all(self):
        self.raw.execute("SELECT 1")  # SQA136
        return self.work.query(Order).all()  # SQA101


def joined():
    return current.query(User).join("orders").filter(User.name == "ed")  # SQA101 SQA110
