"""Members of selectables and columns under their old names."""

from sqlalchemy import Column, Integer, MetaData, Table, select, union
from sqlalchemy.sql import Select

users = Table("users", MetaData(), Column("id", Integer), Column("name", Integer))
nodes = Table("nodes", MetaData(), Column("id", Integer))


def labels(stmt: Select):
    stmt.apply_labels()  # SQA140 "removed in 2.0: use set_label_style("
    union(stmt, select(nodes.c.id)).apply_labels()  # SQA140 "CompoundSelect.apply_labels()"
    return select(users.c.id).where(users.c.id > 1).apply_labels().limit(1)  # SQA140


def members(stmt: Select):
    stmt = stmt.column(users.c.name)  # SQA140 "use add_columns()"
    stmt = stmt.replace_selectable(users, users.alias())  # SQA140 "deprecated"
    users.join(nodes, users.c.id == nodes.c.id).replace_selectable(users, nodes)  # SQA140
    return stmt.froms, users.c.id.anon_label, users.c.id.anon_key_label  # SQA140 SQA140 SQA140
