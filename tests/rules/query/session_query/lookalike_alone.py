"""Nothing but SQLAlchemy is imported: each case tells by its use that it is something else."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from shop.models import User


def texts(session, client, term):
    client.query("select * from users")  # takes text: a driver or a service
    client.query(f"select * from {term}")  # the same
    client.query(term, limit=10)  # nothing says whose
    return session.query("select * from users")  # a text is no entity, whatever the receiver is called


def cookies(request):
    request.session.query  # read, not called: and a request's session is a dict of cookies
    return request.query.get("page"), request.query  # the query of a URL


def requests_like(session, url):
    session.headers.update({"x": "y"})
    return session.query(url)  # headers: an HTTP session


def loops(connections):
    for session in connections:
        session.query("x")  # one of many of some other sort


def parsed(parser, tokens):
    query = parser.parse(tokens)
    return query.query(tokens), query.filter(tokens)  # own objects, lower-case arguments


class Tree:
    """Its nodes have queries."""

    query = "descendants"

    def find(self, pattern):
        return Tree.query, self.query, Tree.query.upper()  # a string in the class body


def shadowed(Query):
    return Query(User)  # a parameter that is called Query


def modern(session: Session):
    return session.scalars(select(User).where(User.query_count > 1)).all()  # a column whose name begins like it
