from shop.models import User


def test_users(dbs, cnx, eng):
    assert dbs.query(User).get(1) is None  # SQA101 SQA102
    cnx.execute("SELECT 1")  # SQA136
    eng.execute("SELECT 1")  # SQA121
