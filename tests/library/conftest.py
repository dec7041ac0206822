"""SQLAlchemy 1.4 is to warn of what 2.0 removes. It reads the setting when it is imported."""

import os

os.environ["SQLALCHEMY_WARN_20"] = "1"
