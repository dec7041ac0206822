"""What importing the plugin loads: flake8 starts on every keystroke in an editor, and the lint path needs no wheel."""

from __future__ import annotations

import json
import pathlib
import re
import subprocess
import sys

RULE_MODULE = re.compile(r"flake8_sqla20\.rules\.[^.]+\.[^.]+$")
LEGACY = "from sqlalchemy.orm import Session\n\n\ndef load(session: Session, model):\n    return session.query(model)\n"


def modules_loaded_by(statement: str, *, after: str) -> set[str]:
    """The names of the modules that `statement` adds to a fresh interpreter in which `after` ran."""
    program = f"""
import json, sys
{after}
before = set(sys.modules)
{statement}
print(json.dumps(sorted(set(sys.modules) - before)))
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    return set(json.loads(ended.stdout.splitlines()[-1]))


def test_importing_the_plugin_loads_no_rule_and_nothing_foreign() -> None:
    loaded = modules_loaded_by("import flake8_sqla20.plugin", after="import flake8.main.cli")
    assert "flake8_sqla20.plugin" in loaded
    roots = {name.partition(".")[0] for name in loaded}
    assert roots <= sys.stdlib_module_names | {"flake8", "flake8_sqla20"}
    assert not [name for name in loaded if RULE_MODULE.match(name)]


def test_a_file_without_sqlalchemy_loads_no_rule(tmp_path: pathlib.Path) -> None:
    (tmp_path / "free.py").write_text("import os\n\nquery = os.environ.get('QUERY')\n", encoding="utf-8")
    run = f"main(['--isolated', '--exit-zero', '-j1', '--select=SQA1', {str(tmp_path / 'free.py')!r}])"
    loaded = modules_loaded_by(run, after="from flake8.main.cli import main")
    assert "flake8_sqla20.plugin" in loaded
    assert not [name for name in loaded if RULE_MODULE.match(name)]


def test_a_file_whose_imports_lead_nowhere_loads_nothing_of_inference(tmp_path: pathlib.Path) -> None:
    (tmp_path / "other.py").write_text("import os\n", encoding="utf-8")
    (tmp_path / "free.py").write_text("from other import os\n\nsession = os.environ['SESSION']\n", encoding="utf-8")
    run = f"main(['--isolated', '--exit-zero', '-j1', '--select=SQA1', {str(tmp_path / 'free.py')!r}])"
    loaded = modules_loaded_by(run, after="from flake8.main.cli import main")
    assert "flake8_sqla20.layout" in loaded
    assert not {name for name in loaded if name.startswith(("flake8_sqla20.catalog", "flake8_sqla20.semantics"))}


def test_linting_loads_nothing_of_the_rewriter(tmp_path: pathlib.Path) -> None:
    (tmp_path / "legacy.py").write_text(LEGACY, encoding="utf-8")
    path = str(tmp_path / "legacy.py")
    for run in (
        f"from flake8.main.cli import main; main(['--isolated', '-j1', '--select=SQA1', *UNKEPT, {path!r}])",
        f"from flake8_sqla20.cli import main; main(['check', '--isolated', *UNKEPT, {path!r}])",
    ):
        loaded = modules_loaded_by(run, after="UNKEPT = ['--sqla20-no-cache']")
        assert "flake8_sqla20.rules.query.session_query" in loaded
        rewriter = re.compile(r"ast_grep_py|flake8_sqla20\.(rewrite|fix|fixer|outcome|changes)\b")
        assert [name for name in loaded if rewriter.match(name)] == []


def test_a_file_whose_findings_are_kept_loads_no_rule_and_no_parser_of_ours(tmp_path: pathlib.Path) -> None:
    (tmp_path / "legacy.py").write_text(LEGACY, encoding="utf-8")
    run = f"main(['--isolated', '--exit-zero', '-j1', '--select=SQA1', {str(tmp_path / 'legacy.py')!r}])"
    first, second = (modules_loaded_by(run, after="from flake8.main.cli import main") for _ in range(2))
    assert {"flake8_sqla20.engine", "flake8_sqla20.catalog"} <= first
    assert "flake8_sqla20.cache" in second
    assert not {name for name in second if name.startswith(("flake8_sqla20.catalog", "flake8_sqla20.semantics"))}
    assert "flake8_sqla20.engine" not in second


def test_check_loads_no_other_plugin_and_no_pool_for_few_files(tmp_path: pathlib.Path) -> None:
    (tmp_path / "legacy.py").write_text(LEGACY, encoding="utf-8")
    after = f"import os; os.chdir({str(tmp_path)!r}); from flake8_sqla20.cli import main"
    loaded = modules_loaded_by("main(['check', '--isolated', 'legacy.py'])", after=after)
    assert "flake8.style_guide" in loaded
    others = {"pycodestyle", "pyflakes", "mccabe", "flake8p", "flake8.checker", "multiprocessing", "json", "hashlib"}
    assert {name for name in loaded if name in others} == set()


def test_linting_needs_neither_ast_grep_nor_sqlalchemy(tmp_path: pathlib.Path) -> None:
    (tmp_path / "legacy.py").write_text(LEGACY, encoding="utf-8")
    program = """
import sys
for name in ("ast_grep_py", "sqlalchemy", "rich"):
    sys.modules[name] = None
from flake8.main.cli import main
sys.exit(main(["--isolated", "-j1", "--select=SQA1", "legacy.py"]))
"""
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, check=False, timeout=60
    )
    assert ended.stdout.startswith("legacy.py:5:20: SQA101 "), ended
    assert ended.stderr == ""
