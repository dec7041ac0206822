"""Their names of today."""

from sqlalchemy import LABEL_STYLE_TABLENAME_PLUS_COL, select
from sqlalchemy.orm import aliased

from shop.tables import nodes, users

stmt = select(users).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL).add_columns(nodes.c.id)
stmt.get_final_froms()
users.c.id.label(None)
aliased(users.join(nodes), flat=True)
