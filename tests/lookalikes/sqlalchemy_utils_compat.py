import sqlalchemy as sa
import inspect

def _select_args(*args):
    if sa.__version__ >= "1.4":
        return args
    return [args]

def get_compat(columns):
    try:
        return sa.select(*columns)
    except (TypeError, sa.exc.ArgumentError):
        return sa.select(columns)

def get2(columns):
    try:
        return sa.select(columns)
    except sa.exc.ArgumentError:
        return sa.select(*columns)
