"""Inspectors by their class."""

import sqlalchemy as sa
from sqlalchemy import MetaData, Table, create_engine, inspect
from sqlalchemy.engine import reflection
from sqlalchemy.engine.reflection import Inspector

engine = create_engine("sqlite://")
Inspector.from_engine(engine).get_table_names()  # SQA172 "use inspect(engine)"
Inspector(engine)  # SQA172 "Inspector() is deprecated since 1.4"
inspector = reflection.Inspector.from_engine(engine)  # SQA172
sa.engine.reflection.Inspector.from_engine(bind=engine)  # SQA172
inspector.reflecttable(Table("users", MetaData()), None)  # SQA172 "use reflect_table()"
inspect(engine).get_primary_keys("users")  # SQA172 "get_pk_constraint(…)"


def annotated(given: Inspector):
    return given.get_primary_keys("users")  # SQA172
