"""Nothing here says what the parameters are: the modules that call these functions do."""

from sqlalchemy import select


class Shelf:
    def __init__(self, owner, name=None):
        self.owner = owner
        self.name = name

    @classmethod
    def named(cls, owner, name):
        found = owner.shelves.named(name)
        return cls(owner, name=found["name"])  # SQA151

    @staticmethod
    def filled(target, source):
        target.name = source["name"]  # SQA151
        return target

    def rename(self, found):
        self.name = found["name"]

    def save(self, store):
        store.execute("UPDATE shelves SET name = name")  # SQA121


def every(owner):
    return [Shelf(owner, **each) for each in owner.shelves.all()]  # SQA153


def labels(rows):
    return [row["label"] for row in rows]


def count(where, using):
    return using.scalar("SELECT count(*) FROM shelves")  # SQA136


def statement(columns):
    return select(columns)
