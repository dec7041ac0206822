"""DDL that executes itself."""

from sqlalchemy import DDL, Column, Index, Integer, MetaData, Table, create_engine, schema
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateIndex, CreateSchema, CreateTable, DDLElement

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer))


class CreateView(DDLElement):
    def __init__(self, name, bind=None):
        self.name = name


@compiles(CreateView)
def create_view(element, compiler, **kw):
    return f"create view {element.name} as select 1"


DDL("create table extra (id integer)").execute(engine)  # SQA166 "DDLElement.execute()"
CreateTable(users).execute(bind=engine)  # SQA166
CreateView("one", bind=engine).execute(engine)  # SQA166
later = DDL("drop table extra", bind=engine)  # SQA166 "DDL(bind=…)"
later.execute()  # SQA166
CreateSchema("shop", bind=engine)  # SQA166
CreateIndex(Index("ix", users.c.id), bind=engine)  # SQA166
schema.DropTable(users, bind=engine)  # SQA166 "DropTable(bind=…)"
