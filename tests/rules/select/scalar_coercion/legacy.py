"""SELECTs where one value is meant."""

from sqlalchemy import Column, Integer, MetaData, String, Table, and_, func, insert, select, union, update
from sqlalchemy.orm import Session, declarative_base

from shop.models import Order

Base = declarative_base()
users = Table("users", MetaData(), Column("id", Integer), Column("name", String))


class User(Base):
    __tablename__ = "people"
    id = Column(Integer, primary_key=True)


newest = select(func.max(users.c.id))
users.c.id == newest  # SQA148 "a Select in a comparison"
newest == users.c.id  # SQA148
users.c.id < newest  # SQA148
User.id != select(User.id).limit(1)  # SQA148
(
    func.count(users.c.id)
    >= select(users.c.id)
    .where(users.c.name == "ed")
    .limit(1)  # SQA148
)
users.c.id == union(select(users.c.id), select(User.id))  # SQA148 "a CompoundSelect in a comparison"
users.c.id == newest.subquery()  # SQA148 "in place of subquery()"

# of a class from elsewhere, where the call around it leaves no doubt
select(Order).where(Order.number == newest)  # SQA148
select(Order).where(and_(Order.open, Order.number == newest))  # SQA148

insert(users).values(id=newest)  # SQA148 "a Select in values()"
users.insert().values({"id": newest, "name": "ed"})  # SQA148
update(users).values({users.c.name: select(func.max(users.c.name))})  # SQA148
func.coalesce(newest, 0)  # SQA148 "a Select in coalesce()"


def of_query(session: Session):
    return User.id == session.query(func.max(User.id))  # SQA101 SQA148 "a Query in a comparison"
