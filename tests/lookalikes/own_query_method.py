"""A database of another library, by its class; and a session by its class."""
from mylib import Database, TenantSession
from models import Student

db = Database("x")
db.query(Student).all()  # silent: a Database is no Session
session = TenantSession()
session.query(Student).all()  # SQA101
