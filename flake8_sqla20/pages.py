"""One renderer for what is said of a rule: `explain`, `rules`, `docs/rules/SQAnnn.md`, the README's table, the index.

A rule's docstring is the source of all of them: its first line is the summary, its `##` sections the rest.
"""

from __future__ import annotations

import inspect
import json
import pkgutil
import re
from collections.abc import Iterable, Sequence

from flake8_sqla20 import rules
from flake8_sqla20.engine import load
from flake8_sqla20.finding import LEVELS, RELEASES
from flake8_sqla20.rule import Example, Rule

SECTIONS = ("What it does", "Why it changed", "Legacy", "Modern", "Trap", "Fix", "See")
DEFAULT_TARGET, DEFAULT_LEVEL = "2.0", "legacy"
_FENCE = re.compile(r"```python\n(.*?)```", re.DOTALL)
_TABLE = re.compile(r"(<!-- rules: begin -->\n).*?(<!-- rules: end -->)", re.DOTALL)


class Page:
    """A rule as its readers see it: code, name, family, summary, and the sections of its docstring by heading."""

    def __init__(self, slug: str) -> None:
        loaded = load(slug)
        self.rule: Rule = loaded.rule
        self.slug = slug
        self.family, _, module = slug.rpartition(".")
        self.name = module.replace("_", "-")
        text = inspect.cleandoc(loaded.module.__doc__ or "")
        head, *parts = re.split(r"^## (.+)\n", text, flags=re.MULTILINE)
        self.summary = " ".join(head.split())
        self.sections = {title.strip(): body.strip() for title, body in zip(parts[::2], parts[1::2], strict=True)}
        if loaded.by_hand:
            see = self.sections.pop("See", "")
            self.sections |= {"Fix": f"By hand: {loaded.by_hand}.", "See": see}

    @property
    def code(self) -> str:
        return self.rule.code

    @property
    def example(self) -> Example:
        """The docstring's own pair."""
        return Example(*("\n".join(_FENCE.findall(self.sections.get(side, ""))) for side in ("Legacy", "Modern")))

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels that the rule's findings may have, over all targets."""
        found = {level for history in self.rule.histories for level in history.levels()}
        return tuple(level for level in LEVELS if level in found)

    @property
    def on_by_default(self) -> bool:
        """Whether any of its findings is reported without further options."""
        levels = {history.level(DEFAULT_TARGET) for history in self.rule.histories} - {None}
        return any(LEVELS.index(str(level)) <= LEVELS.index(DEFAULT_LEVEL) for level in levels)

    @property
    def fixable(self) -> bool:
        """Whether `fix` can rewrite it: whether its module has a `fix`."""
        return hasattr(load(self.slug).module, "fix")

    @property
    def url(self) -> str:
        """Where SQLAlchemy documents the change."""
        return self.sections.get("See", "")

    def facts(self) -> dict[str, object]:
        """What `rules --format json` says of it."""
        return {
            "code": self.code,
            "name": self.name,
            "family": self.family,
            "summary": self.summary,
            "levels": list(self.levels),
            "targets": [t for t in RELEASES if any(history.level(t) for history in self.rule.histories)],
            "fixable": self.fixable,
            "on_by_default": self.on_by_default,
            "url": self.url,
        }


def all_rules() -> list[Page]:
    """The page of every rule, by code."""
    found = []
    for module in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}."):
        slug = module.name.removeprefix(f"{rules.__name__}.")
        if not module.ispkg and "." in slug:
            found.append(Page(slug))
    return sorted(found, key=lambda page: page.code)


def page(rule: Page) -> str:
    """The rule's page in the documentation, in Markdown."""
    on = "on by default" if rule.on_by_default else "off by default"
    fix = "fixable" if rule.fixable else "fixed by hand"
    lines = [f"# {rule.code}: {rule.name}", "", rule.summary, "", f"*{', '.join(rule.levels)} · {on} · {fix}*", ""]
    for title in SECTIONS:
        if title in rule.sections:
            lines += [f"## {title}", "", _without_markers(rule.sections[title]), ""]
            if title == "Modern" and rule.rule.examples:
                lines += _cases(rule.rule.examples)
    return "\n".join(lines)


def _cases(examples: Sequence[Example]) -> list[str]:
    """The cases of a table-shaped rule."""
    lines = ["## Cases", ""]
    for example in examples:
        lines += ["```python", "# legacy", _without_markers(example.legacy)]
        lines += ["# modern", example.modern, "```", ""]
    return lines


def explain(rule: Page) -> str:
    """The page as `flake8-sqla20 explain` prints it."""
    return page(rule).rstrip() + "\n"


def _without_markers(text: str) -> str:
    """An example without the `# SQA101` markers that its test reads."""
    return re.sub(r"(?m)[ ]*# SQA1\d\d.*$", "", text)


def table(found: Iterable[Page]) -> str:
    """The rules as a plain table for a terminal."""
    header = ("CODE", "NAME", "FAMILY", "LEVELS", "FIX", "DEFAULT", "FINDS")
    rows = [header, *(_row(each) for each in found)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(header))]
    return "".join(
        "  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() + "\n" for row in rows
    )


def _row(rule: Page) -> tuple[str, ...]:
    fixable, default = "yes" if rule.fixable else "no", "on" if rule.on_by_default else "off"
    return (
        rule.code,
        rule.name,
        rule.family,
        ", ".join(rule.levels),
        fixable,
        default,
        rule.summary.rstrip(".").replace("`", ""),
    )


def as_json(found: Iterable[Page]) -> str:
    """The rules as a JSON array."""
    return json.dumps([each.facts() for each in found], indent=2, ensure_ascii=False) + "\n"


def with_table(readme: str, found: Iterable[Page]) -> str:
    """The README with its rule table brought up to date."""
    lines = ["| code | finds | level |", "|---|---|---|"]
    lines += [
        f"| [{r.code}](docs/rules/{r.code}.md) | {r.summary.rstrip('.')} | {', '.join(r.levels)} |" for r in found
    ]
    return _TABLE.sub(lambda match: match[1] + "\n".join(lines) + "\n" + match[2], readme)


def index(found: Sequence[Page]) -> str:
    """`rules/index.py`: which words trigger which rule, so that a lint run loads only the rules it needs."""
    lines = ['"""Which words trigger which rule. Generated by docs/generate.py from the rules; do not edit."""', ""]
    lines += ["# ruff: noqa: E501", "# fmt: off", "CODES: dict[str, str] = {"]
    lines += [f'    "{each.code}": "{each.slug}",' for each in found]
    lines += ["}"]
    for trigger in ("calls", "attributes", "imports", "nodes", "gates"):
        words: dict[str, list[str]] = {}
        for each in found:
            for word in getattr(each.rule, trigger):
                words.setdefault(word, []).append(each.slug)
        lines += [f"{trigger.upper()}: dict[str, tuple[str, ...]] = {{"]
        lines += [
            f'    "{word}": ({", ".join(f"{chr(34)}{slug}{chr(34)}" for slug in words[word])},),'
            for word in sorted(words)
        ]
        lines += ["}"]
    lines += [
        "# Rules that say nothing at a target release, or no more than advice.",
        "QUIET: dict[str, frozenset[str]] = {",
    ]
    for target in RELEASES:
        quiet = [each.slug for each in found if {h.level(target) for h in each.rule.histories} <= {None, "advice"}]
        lines += [f'    "{target}": frozenset(({"".join(f"{chr(34)}{slug}{chr(34)}, " for slug in quiet)})),']
    lines += ["}"]
    return "\n".join([*lines, "# fmt: on", ""])
