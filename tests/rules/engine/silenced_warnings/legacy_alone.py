# level: advice
"""A module in which nothing but the variable speaks of the library."""

import os

os.environ["SQLALCHEMY_SILENCE_UBER_WARNING"] = "1"  # SQA179
