# level: advice
"""Other warnings, other actions, the variable read or taken away, and the name where it has no effect."""

import os
import warnings

import pytest
from flask import Flask
from sqlalchemy import exc
from sqlalchemy.exc import RemovedIn20Warning  # SQA197

from app.warnings import RemovedIn20Warning as OurWarning

app = Flask(__name__)
app.config["SQLALCHEMY_SILENCE_UBER_WARNING"] = "1"  # Flask's configuration is no environment
app.config.update({"SQLALCHEMY_SILENCE_UBER_WARNING": "1"})  # the same
settings = {"SQLALCHEMY_SILENCE_UBER_WARNING": "1"}  # a dict that nobody made an environment
settings["SQLALCHEMY_SILENCE_UBER_WARNING"] = "1"  # the same
merged = {**settings, "SQLALCHEMY_SILENCE_UBER_WARNING": "1"}  # the same

os.environ["SQLALCHEMY_SILENCE_UBER_WARNING"] = "0"  # does not silence
os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "")  # does not silence
os.environ["SQLALCHEMY_WARN_20"] = "1"  # the opposite
os.environ["WARNING"] = "SQLALCHEMY_SILENCE_UBER_WARNING"  # a value
silent = os.environ.get("SQLALCHEMY_SILENCE_UBER_WARNING", "1")  # read
os.environ.pop("SQLALCHEMY_SILENCE_UBER_WARNING", "1")  # taken away
os.environ["SQLALCHEMY_SILENCE_UBER_WARNING"] = silent  # put back as it was

warnings.filterwarnings("error", category=RemovedIn20Warning)  # an error
warnings.filterwarnings("default", category=RemovedIn20Warning)  # shown
warnings.simplefilter("once", exc.MovedIn20Warning)  # shown
warnings.filterwarnings("ignore", category=OurWarning)  # the project's own
warnings.filterwarnings("ignore", category=exc.SAWarning)  # not about 2.0
warnings.filterwarnings("ignore", category=DeprecationWarning)  # not SQLAlchemy's alone
warnings.filterwarnings("ignore", message=".*deprecated.*")  # anybody's
warnings.filterwarnings("ignore", r".*Query\.get.*")  # one that cannot be mended yet, by its name


@pytest.mark.filterwarnings("default::sqlalchemy.exc.RemovedIn20Warning")  # shown
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # not SQLAlchemy's alone
def test_it(monkeypatch, recwarn, action):
    monkeypatch.delenv("SQLALCHEMY_SILENCE_UBER_WARNING")  # taken away
    warnings.simplefilter(action, RemovedIn20Warning)  # nobody knows which
    with pytest.warns(RemovedIn20Warning):  # expected
        pass
