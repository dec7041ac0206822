"""Emacs in batch mode: Flymake, Flycheck and Eglot with the README's recipes."""

from __future__ import annotations

import pathlib
import shutil
from collections.abc import Callable

import pytest

# What is found is written down on opening the file and once more when the buffer was changed.
DRIVER = """\
(package-initialize)
(defun await (done)
  (let ((turns 600))
    (while (and (> turns 0) (not (funcall done)))
      (accept-process-output nil 0.05)
      (setq turns (1- turns)))
    (when (= turns 0) (kill-emacs 1))))
(defun flymake-found ()
  (mapcar (lambda (each)
            (save-excursion
              (goto-char (flymake-diagnostic-beg each))
              (list (line-number-at-pos) (1+ (current-column)) (flymake-diagnostic-text each))))
          (flymake-diagnostics)))
(defun flycheck-found ()
  (mapcar (lambda (each)
            (list (flycheck-error-line each) (flycheck-error-column each)
                  (concat (flycheck-error-id each) " " (flycheck-error-message each))))
          (seq-filter (lambda (each) (eq (flycheck-error-checker each) 'python-flake8)) flycheck-current-errors)))
(defun write (name found)
  (write-region (mapconcat (lambda (each) (apply #'format "%s:%s:%s" each)) found "\\n") nil name))
(defun change ()
  (goto-char (point-min))
  (forward-line 4)
  (delete-region (point) (line-end-position))
  (insert "    return 1"))
(find-file "names.py")
"""
FLYMAKE = """\
(flymake-mode 1)
(await #'flymake-found)
(write "opened" (flymake-found))
(change)
(flymake-start)
(await (lambda () (null (flymake-found))))
(write "changed" (flymake-found))
"""
FLYCHECK = """\
(require 'flycheck)
(setq-local flycheck-checker 'python-flake8)
(flycheck-mode 1)
(flycheck-buffer)
(await (lambda () (eq flycheck-last-status-change 'finished)))
(write "opened" (flycheck-found))
(change)
(flycheck-buffer)
(await (lambda () (eq flycheck-last-status-change 'finished)))
(write "changed" (flycheck-found))
"""
EGLOT = """\
(require 'eglot)
(setq eglot-sync-connect t)
(call-interactively #'eglot)
(await #'flymake-found)
(write "opened" (flymake-found))
(change)
(await (lambda () (null (flymake-found))))
(write "changed" (flymake-found))
(eglot-shutdown (eglot-current-server))
"""
WAYS = {
    "flymake": ("python-flymake-command", FLYMAKE),
    "flycheck": ("flycheck-python-flake8-executable", FLYCHECK),
    "eglot": ("eglot-workspace-configuration", EGLOT),
}


@pytest.mark.parametrize("way", WAYS)
def test_findings_come_and_go_with_the_buffer(
    way: str, workspace: pathlib.Path, recipe: Callable[[str, str], str], run: Callable[..., str]
) -> None:
    if not shutil.which("emacs"):
        pytest.skip("needs emacs: apt-get install emacs-nox")
    has = f'(progn (package-initialize) (princ (if (require \'{way} nil t) "it is there" "")))'
    if "it is there" not in run(["emacs", "--batch", "--eval", has], workspace):
        pytest.skip(f"needs {way}: apt-get install elpa-{way}")
    variable, driver = WAYS[way]
    (workspace / "driver.el").write_text(DRIVER + recipe("elisp", variable) + driver, encoding="utf-8")
    run(["emacs", "--batch", "--load", "driver.el"], workspace)
    [found] = (workspace / "opened").read_text(encoding="utf-8").splitlines()
    assert found.startswith("5:25:")
    assert "SQA101 Session.query() is legacy since 2.0" in found
    assert (workspace / "changed").read_text(encoding="utf-8") == ""
    assert "session.query" in (workspace / "names.py").read_text(encoding="utf-8")
