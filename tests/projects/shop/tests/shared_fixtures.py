import pytest

from shop.db.engines import engine


@pytest.fixture
def eng():
    return engine
