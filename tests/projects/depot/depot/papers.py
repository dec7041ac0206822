"""Calls of what `depot.stock.reports` defines, spelled in other ways."""

import depot.stock.reports
import depot.stock.reports as sheets
from depot.stock import (
    reports as papers,
)
from depot.views import store


def as_text(found):
    return found


class Paper:
    def folded(self, found):
        return found


def write():
    row = store.connect().execute("SELECT 1").first()  # SQA136
    sheets.heading(row)
    depot.stock.reports.footer(row)
    papers.margin(row)
    as_text(row)
    Paper().folded(row)
