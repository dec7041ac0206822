from google.appengine.ext import ndb
from models import Account, Settings


def f(email):
    return Account.query(Account.email == email).get()


def g():
    return Account.query().order(Account.name).fetch(10)


def h():
    Settings.query.cache_clear()
