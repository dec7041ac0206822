"""SELECTs that are changed in place."""

import sqlalchemy as sa
from sqlalchemy import select, union
from sqlalchemy.sql import expression

from shop.tables import nodes, users


def built(names: list, base: sa.sql.Select):
    stmt = select(users.c.id).where(users.c.id > 0)
    stmt.append_whereclause(users.c.name.in_(names))  # SQA144 "use stmt = stmt.where(…)"
    stmt.append_column(users.c.name)  # SQA144 "Select.append_column() is removed in 2.0"
    stmt.append_from(nodes)  # SQA144
    stmt.append_correlation(nodes)  # SQA144
    stmt.append_prefix("distinct")  # SQA144
    if names:
        stmt.append_having(users.c.id > 0)  # SQA144
    base.append_order_by(users.c.id)  # SQA144 "order_by"
    return stmt


def listed():
    stmt = expression.select([users.c.id])  # SQA141
    stmt.append_group_by(users.c.id)  # SQA144
    both = union(stmt, select(nodes.c.id))
    both.append_order_by("id")  # SQA144 "CompoundSelect.append_order_by()"
    return both
