"""Namesakes of what `depot.stock.shelf` defines: what is passed to them says nothing of those."""

from depot.views import Box, store


def every(owner):
    return owner


def rename():
    row = store.connect().execute("SELECT 1").first()  # SQA136
    Box().rename(row)  # `shelf` is another word here
    every(row)
