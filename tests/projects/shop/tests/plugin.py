import pytest


@pytest.fixture
def cnx(dbs):
    return dbs.connection()
