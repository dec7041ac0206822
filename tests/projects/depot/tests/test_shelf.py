from sqlalchemy.orm import Session

from depot.context import Request
from depot.stock import shelf
from depot.stock.shelf import Shelf


class TestShelf:
    def setup_method(self):
        self.request = Request(Session())

    def test_named(self):
        assert Shelf.named(self.request, "top").name == "top"

    def test_every(self):
        assert not shelf.every(self.request)
