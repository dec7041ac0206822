"""Write what is generated from the rules: `flake8_sqla20/rules/index.py`, `docs/rules/*.md`, the README's rule table.

    python docs/generate.py [--check]

With `--check` nothing is written; exits 1 where a file is stale.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def outputs() -> dict[Path, str]:
    """Every generated file and the text it must have."""
    from flake8_sqla20 import pages

    rules = pages.all_rules()
    readme = ROOT / "README.md"
    files = {ROOT / "flake8_sqla20" / "rules" / "index.py": pages.index(rules)}
    for rule in rules:
        files[ROOT / "docs" / "rules" / f"{rule.code}.md"] = pages.page(rule)
    files[readme] = pages.with_table(readme.read_text(encoding="utf-8"), rules) if readme.exists() else ""
    return files


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 where a file is stale")
    check: bool = parser.parse_args().check
    stale = [p for p, text in outputs().items() if not p.exists() or p.read_text(encoding="utf-8") != text]
    for path in stale:
        print(f"{'stale' if check else 'wrote'} {path.relative_to(ROOT)}")
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(outputs()[path], encoding="utf-8")
    return int(check and bool(stale))


if __name__ == "__main__":
    raise SystemExit(main())
