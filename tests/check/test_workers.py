"""The pool of processes: it answers, survives the death of a worker, and says whose task it was."""

from __future__ import annotations

import multiprocessing
import sys
from collections import Counter

import pytest

from flake8_sqla20.workers import Died, mapped

DIE = "__import__('os')._exit(3)"
KILL = "__import__('os').kill(__import__('os').getpid(), 9)"


def answers(items: list[str], jobs: int) -> dict[str, object]:
    """What the workers make of Python expressions."""
    return {item: str(found) if isinstance(found, Died) else found for item, found in mapped(eval, items, jobs, list)}


@pytest.mark.parametrize("jobs", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 2, 3, 200])
def test_every_item_is_answered_once(jobs: int, count: int) -> None:
    found = Counter(mapped(int, [str(number) for number in range(count)], jobs, list))
    assert found == Counter({(str(number), number): 1 for number in range(count)})
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_worker_that_dies_costs_its_item_alone(jobs: int) -> None:
    items = [str(number) for number in range(100)]
    items[50] = DIE
    found = answers(items, jobs)
    assert found.pop(DIE) == "the process that read it ended with status 3"
    assert found == {item: int(item) for item in items if item != DIE}
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals of other systems")
def test_signal_is_named() -> None:
    assert answers([KILL, "1"], 2) == {KILL: "the process that read it was ended by SIGKILL", "1": 1}


def test_every_worker_dies() -> None:
    assert (
        list(answers([f"{DIE}#{number}" for number in range(9)], 3).values())
        == ["the process that read it ended with status 3"] * 9
    )


def test_iteration_that_is_given_up_leaves_no_process() -> None:
    found = mapped(eval, ["__import__('time').sleep(60)", "1"], 2, list)
    next(found)
    found.close()
    assert multiprocessing.active_children() == []


def test_spawned_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_context", lambda: SPAWN)
    assert answers(["1 + 1", DIE], 2) == {"1 + 1": 2, DIE: "the process that read it ended with status 3"}


SPAWN = multiprocessing.get_context("spawn")
