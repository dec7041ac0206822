"""The same words of other things."""

from sqlalchemy import Column, Integer, MetaData, Table, column, select

from shop.reports import chart, sheet

users = Table("users", MetaData(), Column("id", Integer))
column("id")  # the function
users.alias()  # of a Table it stays
select(users.c.id).subquery().alias()  # of a subquery as well
sheet.column("A")  # unknown
chart.froms  # unknown
chart.apply_labels()  # unknown


class Axis:
    """A class of this module."""

    anon_label = ""

    def apply_labels(self):
        return self.anon_label

    def column(self, index):
        return index


Axis().apply_labels()  # the class above
Axis().column(1)
Axis().anon_label
