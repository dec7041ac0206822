"""What a request carries: the callers of `depot.stock` make it."""

from framework.context import Context

from depot.cache import ShelfCache


class Request(Context):
    def __init__(self, session):
        self.shelves = ShelfCache(self)
        self.session = session
