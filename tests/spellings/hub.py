from .. import orm
from sqlalchemy.exc import SQLAlchemyError
class H:
    @property
    def db(self):
        return self.settings['db']
    def f(self, cookie_id):
        cookie_id = self.get_secure_cookie("x")
        if cookie_id is None:
            if self.get_cookie("x"):
                clear()
            return
        u = self.db.query(orm.User).filter(1).first()  # SQA101
