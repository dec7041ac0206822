from sqlalchemy.orm import object_session
class A:
    @property
    def x(self):
        if not hasattr(self, '_x'):
            db_session = object_session(self)
            query = (db_session.query(B)  # SQA101
               .filter(1))
            self._x = query.all()
        return self._x
