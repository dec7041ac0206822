from tornado.web import RequestHandler
from sqlalchemy.exc import SQLAlchemyError
from . import orm
class Base(RequestHandler):
    @property
    def db(self):
        return self.settings['db']
    def f(self):
        self.db.query(orm.User).first()  # SQA101
