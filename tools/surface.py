"""Print the public surface of the SQLAlchemy that this Python has, as JSON: module -> name -> what stands there.

    python surface.py [NAME …]

With dotted names it prints those of them that can be had nevertheless: a module may give a name when asked, without
having it. Run by `tools/compare_releases.py` with the Python of each release; needs only the standard library.
"""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import sys
import warnings

# Not for users: SQLAlchemy's own test support, and modules that only the project's tools run.
SKIPPED = ("sqlalchemy.testing", "sqlalchemy.util.tool_support")


def is_public(dotted):
    return not any(part.startswith("_") for part in dotted.split("."))


def modules():
    """Every public module that can be imported; one that needs a missing driver or language version is left out."""
    import sqlalchemy

    yield sqlalchemy
    for found in pkgutil.walk_packages(sqlalchemy.__path__, "sqlalchemy.", onerror=lambda name: None):
        if is_public(found.name) and not found.name.startswith(SKIPPED):
            try:
                yield importlib.import_module(found.name)
            except Exception as error:  # noqa: BLE001 - whatever a missing driver raises
                print(f"{found.name}: {error}", file=sys.stderr)


def described(value, in_util):
    """Where the object of a name was made ("sqlalchemy.orm.util:aliased"), "=" for a plain value, None for what is
    Python's own: a name that the module merely imported. What `sqlalchemy.util` hands on of Python counts as its own.
    """
    if inspect.ismodule(value):
        return None
    owner = getattr(value, "__module__", None)
    name = getattr(value, "__qualname__", None)
    if isinstance(owner, str) and isinstance(name, str):
        return f"{owner}:{name}" if owner.startswith("sqlalchemy") or in_util else None
    if isinstance(owner, str):
        return "=" if owner.startswith("sqlalchemy") or in_util else None
    return "=" if in_util or type(value).__module__.startswith("sqlalchemy") or not callable(value) else None


def surface():
    found = {}
    for module in modules():
        in_util = module.__name__ in ("sqlalchemy.util", "sqlalchemy.util.compat")
        names = {name: described(value, in_util) for name, value in vars(module).items() if is_public(name)}
        found[module.__name__] = {name: where for name, where in names.items() if where is not None}
    return found


def is_given(dotted):
    """Whether importing a name from its module works."""
    module, _, name = dotted.rpartition(".")
    try:
        return hasattr(importlib.import_module(module), name)
    except ImportError:
        return False


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    import sqlalchemy

    if sys.argv[1:]:
        json.dump([name for name in sys.argv[1:] if is_given(name)], sys.stdout)
        raise SystemExit
    json.dump({"version": sqlalchemy.__version__, "modules": surface()}, sys.stdout, sort_keys=True)
