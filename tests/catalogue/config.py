"""SQLAlchemy's warnings, and how they are silenced."""

# %% mypy-plugin: sqlalchemy.ext.mypy.plugin
import sqlalchemy.ext.mypy  # SQA198>=2.1
#> 1.4, 2.0: silent; 2.1: ModuleNotFoundError
# %% modern
pass

# %% removed-in-20-warning-import: filtering exc.RemovedIn20Warning in production code
from sqlalchemy.exc import RemovedIn20Warning  # SQA197
#> 1.4: silent; 2.0, 2.1: ImportError
# %% modern
from sqlalchemy.exc import SADeprecationWarning

# %% silence-uber-warning: SQLALCHEMY_SILENCE_UBER_WARNING / SQLALCHEMY_WARN_20 env toggles
import os
os.environ['SQLALCHEMY_SILENCE_UBER_WARNING'] = '1'  # SQA179
# %% modern
pass
