"""An object that only a backref brings into the session, `Address(user=user)`, and that 2.0 does not save.

## What it does

Finds `Address(user=user)` where `user` was loaded by a session in the same function, the module shows the relationship
and its other end, and nothing adds the new object, or anything else, to the session before the next `commit()` or
`flush()`. What is handed on, as an argument or a result, may be added there, and is not found.

## Why it changed

Setting `address.user` puts the address into `user.addresses` as well. 1.x took that for an `append()` to the collection
and cascaded the address into the session of its user, often too early, before it was complete. In 2.0 an object is
added by `add()`, or by what is done to the object that the session has.

## Legacy

```python
def move(email):
    user = session.get(User, 1)
    address = Address(email=email, user=user)  # SQA130 "Address(user=…)"
    session.commit()
```

## Modern

```python
def move(email):
    user = session.get(User, 1)
    address = Address(email=email, user=user)
    session.add(address)
    session.commit()
```

## Trap

- Nothing raises: the row is missing. 2.x warns when it flushes, "Object of type <Address> not in session, add operation
  along 'User.addresses' will not proceed".
- `user.addresses.append(address)` cascades as it always did.
- `session.add(user)` afterwards is no remedy: it cascades only where `user.addresses` is loaded by then.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#cascade-backrefs-behavior-deprecated-for-removal-in-2-0
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

RULE = Rule("SQA130", History(always="changed"), calls=("commit", "flush"), gates=("back_populates", "backref"))
BY_HAND = "the object has to be added where it is meant to be saved"
_SESSIONS = ("Session", "scoped_session", "AsyncSession", "async_scoped_session")


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = facts.method_of(node)
    if method is None or method[0].weak or not method[0].is_a(*_SESSIONS):
        return
    for each in facts.cascades(node):
        what = f"{each.side.owner}({each.side.name}=…), which nothing adds to the session,"
        yield Usage(each.keyword, what, "add() it", fact="is not saved in 2.0")
