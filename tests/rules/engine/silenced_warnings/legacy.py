# level: advice
"""SQLAlchemy's warnings of 2.0, put out of sight."""

import os
import subprocess
import warnings
from os import environ
from unittest import mock
from unittest.mock import patch
from warnings import filterwarnings, simplefilter

import pytest
import sqlalchemy as sa
from sqlalchemy import exc as sa_exc
from sqlalchemy.exc import LegacyAPIWarning, MovedIn20Warning, RemovedIn20Warning  # SQA197

NAME = "SQLALCHEMY_SILENCE_UBER_WARNING"

os.environ["SQLALCHEMY_SILENCE_UBER_WARNING"] = "1"  # SQA179 "SQLALCHEMY_WARN_20=1"
environ["SQLALCHEMY_SILENCE_UBER_WARNING"] = "true"  # SQA179
os.environ[NAME] = "yes"  # SQA179
os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")  # SQA179
environ.update({"DEBUG": "1", "SQLALCHEMY_SILENCE_UBER_WARNING": "1"})  # SQA179
os.environ.update(SQLALCHEMY_SILENCE_UBER_WARNING="1")  # SQA179
os.environ |= {"SQLALCHEMY_SILENCE_UBER_WARNING": "TRUE"}  # SQA179
os.putenv("SQLALCHEMY_SILENCE_UBER_WARNING", "1")  # SQA179

copied = os.environ.copy()
copied["SQLALCHEMY_SILENCE_UBER_WARNING"] = "1"  # SQA179
subprocess.run(["pytest"], env={**os.environ, "SQLALCHEMY_SILENCE_UBER_WARNING": "1"}, check=True)  # SQA179
subprocess.run(["pytest"], env=dict(os.environ, SQLALCHEMY_SILENCE_UBER_WARNING="1"), check=True)  # SQA179

warnings.filterwarnings("ignore", category=RemovedIn20Warning)  # SQA179 "ignoring RemovedIn20Warning"
filterwarnings("ignore", "", MovedIn20Warning)  # SQA179 "ignoring MovedIn20Warning"
filterwarnings(action="ignore", category=sa_exc.Base20DeprecationWarning)  # SQA179
simplefilter("ignore", sa.exc.RemovedIn20Warning)  # SQA179 SQA197
warnings.simplefilter("ignore", category=LegacyAPIWarning)  # SQA179
warnings.filterwarnings("ignore", message="Deprecated API features detected")  # SQA179
warnings.filterwarnings("ignore", ".*deprecated api features detected!.*")  # SQA179

pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.RemovedIn20Warning")  # SQA179


@pytest.mark.filterwarnings("ignore:.*Query:sqlalchemy.exc.LegacyAPIWarning", "error")  # SQA179
@patch.dict("os.environ", {"SQLALCHEMY_SILENCE_UBER_WARNING": "1"})  # SQA179
@patch.dict(os.environ, SQLALCHEMY_SILENCE_UBER_WARNING="1")  # SQA179
def test_silently(monkeypatch):
    monkeypatch.setenv("SQLALCHEMY_SILENCE_UBER_WARNING", "1")  # SQA179
    with mock.patch.dict(os.environ, values={"SQLALCHEMY_SILENCE_UBER_WARNING": "1"}):  # SQA179
        pass
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RemovedIn20Warning)  # SQA179
    with warnings.catch_warnings(action="ignore", category=MovedIn20Warning):  # SQA179
        pass


def pytest_configure(config):
    config.addinivalue_line("filterwarnings", "ignore:Deprecated API features detected")  # SQA179
    config.addinivalue_line("filterwarnings", "ignore::sqlalchemy.exc.MovedIn20Warning")  # SQA179
