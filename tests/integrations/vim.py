"""Vim and Neovim, headless: ALE with the README's recipe, and Neovim's own language client."""

from __future__ import annotations

import json
import pathlib
import shutil
import sys
from collections.abc import Callable

import pytest

EDITORS = {
    "vim": ["vim", "-N", "-i", "NONE", "-n", "-es"],
    "nvim": ["nvim", "-i", "NONE", "-n", "--headless"],
}
ALE = [*pathlib.Path("/usr/share").glob("*vim/**/pack/*/opt/ale"), *pathlib.Path.home().glob(".vim/pack/*/*/ale")]

# Waits until ALE has linted the buffer, then writes down the location list.
DRIVER = """\
let g:ale_set_lists_synchronously = 1
let s:linted = 0
autocmd User ALELintPost let s:linted += 1
function! s:Linted(number) abort
  for s:turn in range(600)
    if s:linted >= a:number
      return
    endif
    sleep 50m
  endfor
  cquit
endfunction
function! s:Write(name) abort
  call writefile(map(getloclist(0), {_, each -> join([each.lnum, each.col, each.text], ':')}), a:name)
endfunction
edit names.py
call s:Linted(1)
call s:Write('opened')
call setline(5, '    return 1')
doautocmd TextChanged
call s:Linted(2)
call s:Write('changed')
qall!
"""

CLIENT = """\
local settings = vim.fn.json_decode(vim.fn.readfile('settings.json'))
local client = vim.lsp.start_client({
  cmd = { 'pylsp' },
  root_dir = vim.fn.getcwd(),
  settings = settings,
  on_init = function(client) client.notify('workspace/didChangeConfiguration', { settings = settings }) end,
})
vim.cmd('edit names.py')
vim.lsp.buf_attach_client(0, client)
local function write(name, number)
  if not vim.wait(30000, function() return #vim.diagnostic.get(0) == number end, 50) then vim.cmd('cquit') end
  vim.fn.writefile(vim.tbl_map(function(each)
    return string.format('%d:%d:%s', each.lnum + 1, each.col + 1, each.message)
  end, vim.diagnostic.get(0)), name)
end
write('opened', 1)
vim.fn.setline(5, '    return 1')
write('changed', 0)
vim.cmd('qall!')
"""


def check(workspace: pathlib.Path) -> None:
    """The finding at its place when the file was opened, and none once the buffer was changed."""
    [found] = (workspace / "opened").read_text(encoding="utf-8").splitlines()
    assert found.startswith("5:26:")  # both count bytes, and one character before it has two
    assert "SQA101" in found
    assert "Session.query() is legacy since 2.0" in found
    assert (workspace / "changed").read_text(encoding="utf-8") == ""
    assert "session.query" in (workspace / "names.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("editor", ["vim", "nvim"])
@pytest.mark.parametrize("place", ["path", "environment"])
def test_ale(
    editor: str, place: str, workspace: pathlib.Path, recipe: Callable[[str, str], str], run: Callable[..., str]
) -> None:
    """flake8 is on the PATH, or in the project's virtual environment."""
    if not shutil.which(editor):
        pytest.skip(f"needs {editor}: apt-get install {'neovim' if editor == 'nvim' else 'vim'}")
    if not ALE:
        pytest.skip("needs ALE: apt-get install vim-ale")
    (workspace / "vimrc").write_text(f"packadd! ale\nfiletype plugin on\n{recipe('vim', 'ale')}", encoding="utf-8")
    (workspace / "driver.vim").write_text(DRIVER, encoding="utf-8")
    environment = {}
    if place == "environment":
        (workspace / ".venv").symlink_to(sys.prefix, target_is_directory=True)
        environment["PATH"] = "/usr/bin:/bin"
    run([*EDITORS[editor], "-u", "vimrc", "-S", "driver.vim"], workspace, **environment)
    check(workspace)


def test_language_client_of_neovim(
    workspace: pathlib.Path, recipe: Callable[[str, str], str], run: Callable[..., str]
) -> None:
    if not shutil.which("nvim"):
        pytest.skip("needs nvim: apt-get install neovim")
    (workspace / "settings.json").write_text(json.dumps(json.loads(recipe("json", "pylsp"))), encoding="utf-8")
    (workspace / "client.lua").write_text(CLIENT, encoding="utf-8")
    run([*EDITORS["nvim"], "-u", "NONE", "-S", "client.lua"], workspace)
    check(workspace)
