"""case() with a list of conditions, and with whens=."""

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, Integer, String, and_, case, func, literal, select, sql
from sqlalchemy import case as when
from sqlalchemy.orm import Session, column_property, declarative_base
from sqlalchemy.sql import case as sql_case
from sqlalchemy.sql.expression import case as expression_case

from shop.tables import users

Base = declarative_base()
db = SQLAlchemy()
WHENS = [(users.c.id == 1, "one"), (users.c.id == 2, "two")]


class User(Base):
    __tablename__ = "users"

    id = Column(Integer, primary_key=True)
    name = Column(String)
    kind = column_property(case([(name.is_(None), "anonymous")], else_="named"))  # SQA143 "case([…])"


def displays():
    case([(users.c.id == 1, "one")])  # SQA143 "one by one"
    case([(users.c.id == 1, "one"), (users.c.id == 2, "two")], else_="more")  # SQA143
    case([(users.c.id == 1, literal(1))], else_=0).label("flag")  # SQA143
    case([("ed", 1), ("jo", 2)], value=users.c.name)  # SQA143
    case([(and_(users.c.id > 1, users.c.id < 3), "two")], None, "more")  # SQA143
    case(whens=[(users.c.id == 1, "one")], else_="more")  # SQA143 "case(whens=…)"
    case(value=users.c.name, whens={"ed": 1})  # SQA143 "positional"
    return select(
        func.sum(
            case(  # SQA143
                [
                    (users.c.id == 1, 1),
                ],
                else_=0,
            )
        )
    )


def aliases():
    sa.case([(users.c.id == 1, "one")])  # SQA143
    sa.sql.case([(users.c.id == 1, "one")])  # SQA143
    sql.expression.case([(users.c.id == 1, "one")])  # SQA143
    when([(users.c.id == 1, "one")])  # SQA143
    sql_case([(users.c.id == 1, "one")])  # SQA143
    expression_case([(users.c.id == 1, "one")])  # SQA143
    return db.case([(users.c.id == 1, "one")])  # SQA143


def variables(work: Session, names, flag):
    case(WHENS)  # SQA143
    case(WHENS, else_="more")  # SQA143
    case([(users.c.name == name, index) for index, name in enumerate(names)])  # SQA143
    case(WHENS + [(users.c.id == 3, "three")])  # SQA143
    built = []
    for name in names:
        built.append((users.c.name == name, name))
    case(built)  # SQA143
    chosen = WHENS if flag else built
    work.query(User).order_by(case(chosen))  # SQA101 SQA143
    return case(list(WHENS))  # SQA143
