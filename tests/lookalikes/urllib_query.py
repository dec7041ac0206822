from urllib.parse import urlparse, parse_qs
from sqlalchemy.engine.url import make_url


def f(u):
    url = make_url(u)
    url.query.get("charset")
    dict(url.query)
    p = urlparse(u)
    p.query.get("x")
    URL(u).query.get("x")
    yarl.URL(u).query.get("x")
