from tornado.web import RequestHandler
from sqlalchemy.orm import Session
class Base(RequestHandler):
    def f(self):
        self.application.session.query(User).first()  # SQA101
        self.db.query(User).first()  # SQA101
