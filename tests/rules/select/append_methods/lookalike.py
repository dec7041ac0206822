"""append_…() of what is no SELECT."""

from sqlalchemy import Column, Integer, MetaData, Table

from shop.reports import query

users = Table("users", MetaData(), Column("id", Integer))
users.append_column(Column("name", Integer))  # of a Table it stays


class Report:
    """A builder of this module."""

    def append_column(self, column):
        return column

    def append_order_by(self, column):
        return column


Report().append_column("id")  # the class above
Report().append_order_by("id")
query.append_whereclause("x")  # unknown
