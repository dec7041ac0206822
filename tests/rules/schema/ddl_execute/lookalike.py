"""Others that execute, and others' DDL."""

from sqlalchemy import create_engine
from sqlalchemy.schema import DDLElement

from shop.sql import DDL, CreateTable

engine = create_engine("sqlite://")


class Script(DDLElement):
    """An element with a method of its own."""

    def __init__(self, bind):
        self.where = bind

    def execute(self, conn):
        return conn


Script(bind=engine).execute(engine)  # the class above
DDL("create table", bind=engine).execute(engine)  # unknown
CreateTable("users", bind=engine).execute()  # unknown
