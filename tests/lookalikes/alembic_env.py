from logging.config import fileConfig
from alembic import context
from sqlalchemy import engine_from_config, pool, text

config = context.config
target_metadata = None
schema = "x"


def run_migrations_offline():
    url = config.get_main_option("sqlalchemy.url")
    context.configure(url=url, target_metadata=target_metadata, literal_binds=True)
    with context.begin_transaction():
        context.execute(f"set search_path to {schema}")
        context.run_migrations()


def run_migrations_online():
    connectable = engine_from_config(config.get_section(config.config_ini_section), prefix="sqlalchemy.", poolclass=pool.NullPool)
    with connectable.connect() as connection:
        connection.execute(text("set search_path to x"))
        context.configure(connection=connection, target_metadata=target_metadata)
        with context.begin_transaction():
            context.execute("SET search_path TO public")
            context.get_context()._ensure_version_table()
            context.get_context().execute("lock table x")
            context.run_migrations()
