import pytest

from shop.db import Maker

pytest_plugins = ["tests.plugin"]


@pytest.fixture
def dbs():
    with Maker() as opened:
        yield opened
