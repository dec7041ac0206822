"""Every way that a value gets into the text of a statement."""

import sqlalchemy as sa
from sqlalchemy import create_engine, sql, text
from sqlalchemy import text as t
from sqlalchemy.orm import Session
from sqlalchemy.sql import text as sql_text
from sqlalchemy.sql.expression import text as expression_text

from shop.models import User

source = create_engine("sqlite://")


def spellings(name, ident, options):
    text(f"select * from users where name = '{name}'")  # SQA131 "name" "open to injection"
    text("select * from users where name = '%s'" % name)  # SQA131 "name"
    text("select * from users where name = '%s' and id = %d" % (name, ident))  # SQA131
    text("select * from users where name = '%(name)s'" % {"name": name})  # SQA131
    text("select * from users where name = '%(name)s'" % options)  # SQA131
    text("select * from users where name = '{}'".format(name))  # SQA131 "name"
    text("select * from users where name = '{name}'".format(name=name))  # SQA131 "name"
    text("select * from users where name = '" + name + "'")  # SQA131 "name"
    text("select * from users where id in (" + ", ".join(ident) + ")")  # SQA131
    text(" ".join(["select * from users where name =", name]))  # SQA131
    text("select * from users where name = '{}'".format(options["name"]))  # SQA131
    return text(  # SQA131
        f"""
        select *
        from users
        where name = '{name}'
        """
    )


def aliases(name):
    t(f"select {name}")  # SQA131
    sa.text(f"select {name}")  # SQA131
    sql.text(f"select {name}")  # SQA131
    sa.sql.text(f"select {name}")  # SQA131
    sql_text(f"select {name}")  # SQA131
    expression_text(f"select {name}")  # SQA131
    return text(text=f"select {name}")  # SQA131


def variables(work: Session, name, flag):
    statement = f"select * from users where name = '{name}'"
    work.execute(text(statement))  # SQA131
    built = "select * from users"
    if flag:
        built += f" where name = '{name}'"
    work.execute(text(built))  # SQA131
    chosen = "select 1" if flag else f"select '{name}'"
    work.execute(text(chosen))  # SQA131
    condition = "name = '%s'" % name
    work.execute(text("select * from users where " + condition))  # SQA131
    return work.execute(text(statement + " limit 1")).all()  # SQA131


def places(work: Session, request, ident: str):
    work.query(User).filter(text(f"name = '{request.args['name']}'"))  # SQA101 SQA131
    work.query(User).order_by(text("name " + request.args.get("direction")))  # SQA101 SQA131
    return [work.execute(text(f"delete from users where id = {each}")) for each in ident.split(",")]  # SQA131


def parameters(name: str):
    with source.begin() as link:
        link.execute(text(f"select :x, '{name}'"), {"x": 1})  # SQA131
        return link.execute(text(f"set role '{name.strip()}'"))  # SQA131
