"""add x

Revision ID: 123
"""
import sqlalchemy as sa
from alembic import op, context

revision = "123"
tbl = "users"


def upgrade():
    op.execute("update users set x = 1")
    op.execute(sa.text("update users set x = 1"))
    conn = op.get_bind()
    conn.execute(sa.text("update users set x = :x"), {"x": 1})
    conn.execute(sa.text("update users set x = :x").bindparams(x=1))
    op.execute(sa.text("update users set x = :x").bindparams(x=1))
    op.get_bind().execute(sa.text("select 1"))
    with op.batch_alter_table("x") as batch_op:
        batch_op.execute("select 1")
        batch_op.add_column(sa.Column("x", sa.Integer))
    for table in ("a", "b", "c"):
        op.execute(f"drop table {table}")
        conn.execute(sa.text(f"drop table {table}"))
    bind = op.get_bind()
    session = sa.orm.Session(bind=bind)
    session.execute(sa.select(sa.func.count()))
    op.execute("alter type x add value 'a'")
    with op.get_context().autocommit_block():
        op.execute("create index concurrently x")
    conn.exec_driver_sql("select 1")
    if context.is_offline_mode():
        context.execute("select 1")


def downgrade():
    conn = op.get_bind()
    if conn.dialect.name == "postgresql":
        for t in ["x", "y"]:
            conn.execute(sa.text("alter table %s drop column y" % t))
            conn.execute(sa.text("alter table {} drop column y".format(t)))
    for name, typ in {"a": "int", "b": "text"}.items():
        conn.execute(sa.text(f"alter table x add {name} {typ}"))
