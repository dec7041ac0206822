from sqlalchemy.orm import Session
class A:
    def x(self):
        if not hasattr(self, 'q'):
            s = Session()
            s.query(B)  # SQA101
            s.query(B).get(1)  # SQA101 SQA102
        if hasattr(self, 'query'):
            s = Session()
            s.query(B)  # SQA101
        if hasattr(self, 'foo'):
            pass
        else:
            Session().query(B)  # SQA101
        return 1
