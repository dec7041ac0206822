"""The `flake8-sqla20` command, thin: arguments in, what `pages` renders out; `check` and `fix` are
modules of their own."""

from __future__ import annotations

import argparse
import io
import re
import sys
from collections.abc import Sequence

from flake8_sqla20 import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code: 0, or 2 for a wrong call; `check` and `fix` have more to say."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if list(arguments[:1]) == ["check"]:  # its options are flake8's
        from flake8_sqla20 import check

        return check.main(arguments[1:])
    if list(arguments[:1]) == ["fix"]:  # and these, too
        from flake8_sqla20 import fix

        return fix.main(arguments[1:])
    parser = argparse.ArgumentParser(
        prog="flake8-sqla20", description="Find SQLAlchemy 1.x idioms, rewrite them, and explain what is found."
    )
    parser.add_argument("--version", action="version", version=f"flake8-sqla20 {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("check", help="check files: flake8 with these rules alone, and faster")
    commands.add_parser("fix", help="rewrite what `check` reports, as far as a fix is known")
    listing = commands.add_parser("rules", help="list the rules")
    listing.add_argument("--format", choices=("table", "json"), default="table")
    explaining = commands.add_parser(
        "explain",
        help="explain rules: what each finds, why, what to write instead; and places: why a line is found, or is not",
        epilog="For places (FILE:LINE) flake8's configuration is read, and its options are accepted, as by `check`.",
    )
    explaining.add_argument(
        "codes",
        nargs="+",
        metavar="CODE|FILE:LINE",
        help="a rule's code (SQA101) or name (session-query); or places (app/db.py:12, app/db.py:12:8)",
    )
    given, options = parser.parse_known_args(arguments)
    asks_for_places = given.command == "explain" and any(map(is_place, given.codes))
    if options and not asks_for_places:
        parser.error(f"unrecognized arguments: {' '.join(options)}")
    try:
        if asks_for_places:
            from flake8_sqla20 import explain

            text = explain.places(arguments[1:])
        else:
            text = _explained(given.codes) if given.command == "explain" else _listed(given.format)
    except LookupError as error:
        print(f"flake8-sqla20: {error.args[0]}", file=sys.stderr)
        return 2
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that has no "…" gets a "?"
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:  # `flake8-sqla20 rules | head`
        sys.stderr.close()
    return 0


def is_place(argument: str) -> bool:
    """Whether an argument of `explain` is a place: FILE:LINE or FILE:LINE:COLUMN."""
    return re.fullmatch(r"[^-].*:\d+", argument) is not None


def _listed(form: str) -> str:
    from flake8_sqla20 import pages

    return pages.as_json(pages.all_rules()) if form == "json" else pages.table(pages.all_rules())


def _explained(codes: Sequence[str]) -> str:
    """The pages of rules given by code or name. Raises LookupError for one that does not exist."""
    from flake8_sqla20 import pages

    found = pages.all_rules()
    known = {key: page for page in found for key in (page.code, page.name)}
    texts = []
    for code in codes:
        page = known.get(code.upper()) or known.get(code.lower().replace("_", "-"))
        if page is None:
            raise LookupError(f"no rule {code!r}; `flake8-sqla20 rules` lists them")
        texts.append(pages.explain(page))
    return "\n".join(texts)
