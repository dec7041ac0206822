import requests
from sqlalchemy import select
from sqlalchemy.orm import Session as DBSession
from models import Release

session = requests.Session()


def fetch(db: DBSession):
    r = session.get("https://x")
    session.headers.update({"a": "b"})
    db.execute(select(Release))
    return r


class Client:
    def __init__(self, session=None):
        self.session = session or requests.Session()

    def query(self, q):
        return self.session.get("x", params={"q": q})

    def execute(self, command):
        return self.session.post("x", data=command)

    def run(self):
        self.query("x")
        self.execute("select 1")
