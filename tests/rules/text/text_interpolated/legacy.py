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
    work.query(User).order_by(text("name " + request.args.get("direction")))  # SQA101 SQA131 "no placeholder stands for a name"
    sa.select(User.id).group_by(text(ident)).order_by(text(f"{ident} desc"))  # SQA131 "the name `ident`"
    return [work.execute(text(f"delete from users where id = {each}")) for each in ident.split(",")]  # SQA131


def parameters(name: str):
    with source.begin() as link:
        link.execute(text(f"select :x, '{name}'"), {"x": 1})  # SQA131
        return link.execute(text(f"set role '{name.strip()}'"))  # SQA131


def names(table, column, alias, name, ident):
    text(f"select * from {table}")  # SQA131 "the name `table`" "choose it from a fixed set"
    text(f'select * from "{table}" where id = :id')  # SQA131 "the name"
    text(f"select * from shop.{table}")  # SQA131 "the name"
    text(f"select * from users as {alias} where {alias}.id = :id")  # SQA131 "the name"
    text(f"update users set {column} = :value where {alias.lower()} is null")  # SQA131 "the name"
    text(f"insert into {table} (id, {column}) values (:id, :value)")  # SQA131 "the name"
    text(f"select * from users order by {column}")  # SQA131 "the name"
    text(f"alter table {table} drop column `{column}`")  # SQA131 "the name"
    text("select * from %s where id = :id" % table)  # SQA131 "the name"
    text("select %d, 100%% from %s" % (ident, table))  # SQA131 "the name `table`"
    text("select %(n)d from %(t)s" % {"n": ident, "t": table})  # SQA131 "the name `table`"
    text("select * from {}".format(table))  # SQA131 "the name"
    text("select '{{}}' from {t.name}".format(t=table))  # SQA131 "the name"
    text("select * from " + table + " where id = :id")  # SQA131 "the name"
    text(f"{column} is not null")  # SQA131 "the name `column`"
    text(f"insert into users ({', '.join(column)}) values (:id, :name)")  # SQA131 "the name `column`"
    text(f"select * from log_{ident} where {alias}_{column} = :value")  # SQA131 "the name `ident`"
    text("create index i on users (" + column + ")")  # SQA131
    text(f"select * from {table} where name = '{name}'")  # SQA131 "`name` in it" "placeholder and pass"
    text("select * from {1} where name = '{0}'".format(name, table))  # SQA131 "`name` in it"
    text(f"select * from users where name in ({name})")  # SQA131 "`name` in it"
    text(f"select * from users where name = '{name}.de'")  # SQA131 "`name` in it"
    text(f'select * from users where name = "{name}"')  # SQA131 "`name` in it"
    text(f"insert into users (name) values ({name})")  # SQA131 "`name` in it"
    text(f"select * from users where 'from {name}' = title")  # SQA131 "`name` in it"
    values = ", ".join([str(each) for each in ident])
    text(f"insert into {table} (id) values ({values})")  # SQA131 "`each` in it"
    return text(f"select * from users limit {ident}")  # SQA131 "`ident` in it"
