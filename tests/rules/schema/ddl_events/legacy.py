"""Events of 0.6."""

import sqlalchemy
from sqlalchemy import DDL, Column, Integer, MetaData, Table

users = Table("users", MetaData(), Column("id", Integer))
DDL("select 1", on="sqlite").execute_at("after-create", users)  # SQA167 SQA167
trigger = sqlalchemy.DDL("create trigger x")
trigger.execute_at("before-drop", users)  # SQA167 "use event.listen(table, …)"
users.append_ddl_listener("after-create", print)  # SQA167 "Table.append_ddl_listener()"
users.metadata.append_ddl_listener("after-create", print)  # SQA167
