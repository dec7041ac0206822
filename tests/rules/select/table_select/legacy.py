"""Arguments of the method select()."""

from sqlalchemy import Column, Integer, MetaData, Sequence, String, Table, create_engine, func, select, text, update

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))

from sqlalchemy import exists

addresses = Table("addresses", MetaData(), Column("id", Integer, primary_key=True))

users.select(users.c.id == 1)  # SQA145 "use .select().where(…)"
users.select(whereclause=users.c.id == 1)  # SQA145 "where"
users.select(order_by=[users.c.id])  # SQA145 "order_by"
users.alias().select(users.c.id == 1)  # SQA145
users.join(addresses, users.c.id == addresses.c.id).select(users.c.id == 1)  # SQA145 "Join.select()"
exists().where(users.c.id == 1).select(users.c.id == 2)  # SQA145 "Exists"
