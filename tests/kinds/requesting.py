"""Factories of sessions in a module that sends requests as well: what is asked to execute something sends none."""

import requests
import sqlalchemy


def check(app):
    link = app.session_factory()
    link.execute("CREATE TABLE probe (id int)")
    reveal_kind(link)  # Session


def fetch(app, url):
    client = app.session_factory()
    client.get(url)
    reveal_kind(client)  # unknown
    reveal_kind(app.session_factory())  # unknown


class Client(requests.Session):
    def probe(self, app):
        self.link = app.session_factory()
        self.link.execute("SELECT 1")
        reveal_kind(self.link)  # Session
