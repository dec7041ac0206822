# level: advice
"""The warnings turned on, made errors, or counted."""

import os
import warnings

import pytest
from sqlalchemy.exc import MovedIn20Warning, RemovedIn20Warning  # SQA197

os.environ["SQLALCHEMY_WARN_20"] = "1"
warnings.filterwarnings("error", category=RemovedIn20Warning)
warnings.simplefilter("always", MovedIn20Warning)
pytestmark = pytest.mark.filterwarnings("error::sqlalchemy.exc.RemovedIn20Warning")


def pytest_configure(config):
    config.addinivalue_line("filterwarnings", "error::sqlalchemy.exc.MovedIn20Warning")
