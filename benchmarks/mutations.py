"""Ways to write the same code otherwise, and to put it elsewhere: comments and line breaks at every place that Python
allows, parentheses, continuations, semicolons, other line ends; functions, lambdas, f-strings, decorators around it.

A mutation takes a text and a source of chance and gives a text that parses. Those of `REWRITINGS` keep the tree, those
of `SURROUNDINGS` put statements and expressions into others. Where one has no place to act, the text comes back.
"""

from __future__ import annotations

import ast
import io
import itertools
import keyword
import re
import textwrap
import tokenize
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import NamedTuple

from flake8_sqla20.rewrite.places import Places, Span

Mutation = Callable[[str, Random], str]
_NOTES = ("# a note", "# naïve ☃ 🎉", "#", "# noqa-like: see (a, b]", "# 'quote", "# ends with \\")
_BREAKS = ("\n", "\n\n", "\n    ", "\n\t", "\n  \f ")
_SKIPPED = (tokenize.NEWLINE, tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.COMMENT, tokenize.ENDMARKER)


class Gap(NamedTuple):
    """An offset between two tokens of one logical line, and how many brackets are open there."""

    offset: int
    depth: int


def parsed(text: str) -> ast.Module | None:
    """The tree of a text; None where it does not parse."""
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def tokens(text: str) -> list[tokenize.TokenInfo]:
    """Raises SyntaxError or TokenError; for a part of a text also where Python would parse the whole."""
    return list(tokenize.generate_tokens(io.StringIO(text, newline="").readline))


def gaps(text: str) -> list[Gap]:
    """The places between two tokens of one logical line, but for those in f-strings."""
    starts = [0]
    for line in io.StringIO(text, newline=""):
        starts.append(starts[-1] + len(line))
    found, depth, strings = [], 0, 0
    last: tokenize.TokenInfo | None = None
    try:
        all_tokens = tokens(text)
    except (SyntaxError, tokenize.TokenError):
        return []
    for token in all_tokens:
        name = tokenize.tok_name[token.type]
        strings -= name == "FSTRING_END"
        if last is not None and not strings and token.type not in _SKIPPED and last.type not in _SKIPPED:
            found.append(Gap(starts[token.start[0] - 1] + token.start[1], depth))
        strings += name == "FSTRING_START"
        if token.type == tokenize.OP and not strings:
            depth += (token.string in "([{") - (token.string in ")]}")
        last = token
    return found


def inserted(text: str, places: Sequence[tuple[int, str]]) -> str:
    """A text with others put in at offsets; those at one offset keep their order."""
    parts, done = [], 0
    for offset, piece in sorted(places, key=lambda each: each[0]):
        parts += [text[done:offset], piece]
        done = offset
    return "".join([*parts, text[done:]])


def kept(before: str, after: str) -> str:
    """`after` where it has the tree of `before`, else `before`."""
    old, new = parsed(before), parsed(after)
    return after if old is not None and new is not None and ast.dump(old) == ast.dump(new) else before


def some(random: Random, items: Sequence[Gap]) -> list[Gap]:
    share = random.choice((0.05, 0.2, 0.5, 1.0))
    return [each for each in items if random.random() < share]


def comments_in_brackets(text: str, random: Random) -> str:
    inner = some(random, [gap for gap in gaps(text) if gap.depth])
    return kept(text, inserted(text, [(gap.offset, f"  {random.choice(_NOTES)}\n    ") for gap in inner]))


def breaks_in_brackets(text: str, random: Random) -> str:
    inner = some(random, [gap for gap in gaps(text) if gap.depth])
    return kept(text, inserted(text, [(gap.offset, random.choice(_BREAKS)) for gap in inner]))


def continuations(text: str, random: Random) -> str:
    return kept(text, inserted(text, [(gap.offset, " \\\n  ") for gap in some(random, gaps(text))]))


def spaces(text: str, random: Random) -> str:
    return kept(
        text, inserted(text, [(gap.offset, random.choice((" ", "  ", "\t"))) for gap in some(random, gaps(text))])
    )


def trailing_commas(text: str, random: Random) -> str:
    """A comma behind the last item of some calls and lists."""
    closing = [gap for gap in gaps(text) if text[gap.offset] in ")]}"]
    for gap in sorted(some(random, closing), reverse=True)[:20]:
        comma = random.choice((",", ", ", " ,"))
        text = kept(text, inserted(text, [(gap.offset, comma)]))
    return text


def expressions(text: str) -> list[tuple[ast.expr, Span]]:
    """The expressions that are read, with where they stand."""
    tree = parsed(text)
    if tree is None:
        return []
    places = Places(text)
    inside = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in ast.walk(node)
        if part is not node
    }
    return [
        (node, places.span(node))
        for node in ast.walk(tree)
        if isinstance(node, ast.expr)
        and id(node) not in inside
        and isinstance(getattr(node, "ctx", ast.Load()), ast.Load)
        and not isinstance(node, (ast.Starred, ast.Slice))
    ]


def parentheses(text: str, random: Random) -> str:
    found = expressions(text)
    for _, span in sorted(random.sample(found, min(len(found), random.randint(1, 8))), key=lambda each: each[1])[::-1]:
        left, right = random.choice((("(", ")"), ("( ", " )"), ("((", "))"), ("(\n", "\n)"), ("(  # why\n", ")")))
        text = kept(text, text[: span.start] + left + text[span.start : span.end] + right + text[span.end :])
    return text


def long_chains(text: str, random: Random) -> str:
    """Chains of calls in parentheses, a link a row."""
    found = [
        (node, span)
        for node, span in expressions(text)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    if not found:
        return text
    _, span = random.choice(found)
    chain = f"({text[span.start : span.end]})"
    dots = [gap.offset for gap in gaps(chain) if chain[gap.offset] == "." and gap.depth == 1]
    note = random.choice(("", f"  {random.choice(_NOTES)}"))
    end = [(len(chain) - 1, f"{note}\n")] if random.random() < 0.5 else []
    chain = inserted(chain, [*((offset, f"{note}\n    ") for offset in dots), *end])
    return kept(text, f"{text[: span.start]}{chain}{text[span.end :]}")


def tabs(text: str, random: Random) -> str:
    return kept(text, re.sub(r"^(?: {4})+", lambda match: "\t" * (len(match[0]) // 4), text, flags=re.MULTILINE))


def semicolons(text: str, random: Random) -> str:
    """Simple statements on one row."""
    tree = parsed(text)
    if tree is None:
        return text
    places, rows = Places(text), text.splitlines(keepends=True)
    changes: list[tuple[Span, str]] = []
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if not isinstance(body, list):
            continue
        for one, other in itertools.pairwise(body):
            simple = not any(hasattr(each, "body") for each in (one, other))
            if simple and random.random() < 0.5 and (one.end_lineno or 0) < other.lineno:
                between = Span(places.span(one).end, places.span(other).start)
                if not text[between.start : between.end].strip():
                    changes.append((between, random.choice(("; ", ";", " ; "))))
    for span, mark in sorted(changes, reverse=True):
        text = text[: span.start] + mark + text[span.end :]
    if rows and not rows[-1].strip().startswith("#") and random.random() < 0.3:
        text = kept(text, text.rstrip("\n") + random.choice((";", ";\n", " ;  # end\n")))
    return text if parsed(text) is not None else "".join(rows)


def comments_outside(text: str, random: Random) -> str:
    """Comments and white space at the ends of rows, and rows of their own."""
    tree = parsed(text)
    if tree is None:
        return text
    places = Places(text)
    ends = {node.end_lineno for node in ast.walk(tree) if isinstance(node, ast.stmt)}
    chosen = [row for row in ends if row and random.random() < 0.3]
    marks = [(places.start_of(row) + len(places.row(row).rstrip("\r\n")), row) for row in chosen]
    return kept(
        text, inserted(text, [(at, random.choice((f"  {random.choice(_NOTES[:4])}", "  ", "\t"))) for at, _ in marks])
    )


def renamed(text: str, random: Random) -> str:
    """A variable whose name is not ASCII."""
    tree = parsed(text)
    if tree is None:
        return text
    names = sorted(
        {each.id for each in ast.walk(tree) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}
    )
    if not names:
        return text
    name = random.choice(names)
    new = re.sub(rf"(?<![\w.\"']){name}(?![\w\"'])(?!\s*=[^=].*[,)])", f"{name}_é名", text)
    return new if parsed(new) is not None and not keyword.iskeyword(name) else text


REWRITINGS: tuple[Mutation, ...] = (
    comments_in_brackets,
    breaks_in_brackets,
    continuations,
    spaces,
    trailing_commas,
    parentheses,
    long_chains,
    tabs,
    semicolons,
    comments_outside,
    renamed,
)

# Around statements: `{}` on a row of its own is where they go.
_BLOCKS = (
    "def wrapped(first=1, *rest, **options):\n    {}\n",
    "async def wrapped():\n    {}\n",
    "class Wrapped:\n    {}\n",
    "class Wrapped:\n    def method(self):\n        {}\n",
    "if True:\n    {}\nelse:\n    pass\n",
    "try:\n    {}\nfinally:\n    pass\n",
    "for _ in range(1):\n    {}\n",
    "while True:\n    {}\n    break\n",
    "with open('x') as file, open('y'):\n    {}\n",
    "def outer():\n    def inner():\n        {}\n    return inner\n",
    "def generator():\n    yield 1\n    {}\n",
    "match 1:\n    case 1:\n        {}\n    case _:\n        pass\n",
    "try:\n    import other\nexcept ImportError:\n    other = None\n{}\n",
    "'''A docstring.'''\n{}\n",
    "été = 'naïve ☃ 🎉'; {}\n",
)
# Around an expression.
_EXPRESSIONS = (
    "(walrus := {})", "print({}, sep='')", "[{}]", "({},)", "{{'key': {}}}", "{{**{{}}, 'key': {}}}",
    "[{} for _ in range(1)]", "{{{} for _ in 'é'}}", "(lambda: {})", "(lambda x=1, *y: {})()",
    "({} if True else None)", "(None or {})", "not {}", "f'{{{}}}'", 'f"é {{{}}} {{1}}"', "print(*{})", "print(**{})",
    "mapping[{}]", "({}, {})", "max({}, {}, key=lambda each: {})", "({} == 1 == 2)", "[*{}]", "dict(key={})",
    "[each for each in {} if each]", "list(each async for each in {})", "sum(each for each in {})", "'%s' % {}",
    "-{}", "{}.attribute", "{}[0]", "{}[1:2]", "{}(1)",
)  # fmt: skip
# Around an expression that is a statement.
_STATEMENTS = (
    "value = {}", "value: int = {}", "value += {}", "first, *rest = {}", "one = other = {}", "assert {}, 'é'",
    "del mapping[{}]", "for each in {}:\n    pass", "while {}:\n    break", "if {}: pass",
    "if (found := {}) is not None:\n    found", "with {} as opened:\n    pass",
    "@decorate({})\ndef decorated(): pass", "@decorate({})\nclass Decorated: pass",
    "def function(value={}, *, other={}): pass", "def function() -> int: return {}", "def function(): yield {}",
    "async def function(): return await {}", "async def function():\n    async with {} as opened:\n        pass",
    "async def function():\n    async for each in {}:\n        pass", "class Derived(Base, key={}): pass",
    "match {}:\n    case [1, *_]:\n        pass", "raise ValueError({})", "lambda: {}",
    "function = lambda value={}: value", "try: {}\nexcept ValueError: pass",
    "def function():\n    'é'\n    return {}", "{}; {}", "if True: {}; {}", "mapping['é'], value = {}, 1",
    "value.attribute = {}",
)  # fmt: skip


def put(pattern: str, code: str) -> str:
    return pattern.format(*[code] * pattern.replace("{{", "").replace("}}", "").count("{}"))


def in_block(text: str, random: Random) -> str:
    """The whole text in a compound statement."""
    pattern = random.choice(_BLOCKS)
    if pattern.startswith("class") and re.search(r"^ *(?:from|import) ", text, re.MULTILINE):
        return text  # the methods would not see what is imported in their class
    lead = re.search(r"^( *)\{\}", pattern, re.MULTILINE)
    try:
        inner = indented(text, lead[1] if lead is not None else "").rstrip("\n")
    except (SyntaxError, tokenize.TokenError):
        return text
    new = pattern.replace(lead[0] if lead is not None else "{}", inner)
    return new if parsed(new) is not None else text


def indented(text: str, by: str) -> str:
    """Indents the rows of a text, but for those within strings."""
    within = {
        row
        for token in tokens(text)
        if "STRING" in tokenize.tok_name[token.type]
        for row in range(token.start[0] + 1, token.end[0] + 1)
    }
    rows = text.splitlines(keepends=True)
    return "".join(row if at in within or not row.strip() else by + row for at, row in enumerate(rows, 1))


def in_expression(text: str, random: Random) -> str:
    """An expression in another one."""
    found = [each for each in expressions(text) if isinstance(each[0], (ast.Call, ast.Attribute, ast.Subscript))]
    if not found:
        return text
    _, span = random.choice(found)
    code = text[span.start : span.end]
    new = text[: span.start] + put(random.choice(_EXPRESSIONS), code) + text[span.end :]
    return new if parsed(new) is not None else text


def in_statement(text: str, random: Random) -> str:
    """The expression of a statement in a statement of another sort."""
    tree = parsed(text)
    if tree is None:
        return text
    places = Places(text)
    found = [
        each
        for node in ast.walk(tree)
        if isinstance(body := getattr(node, "body", None), list)
        for each in body
        if isinstance(each, (ast.Expr, ast.Assign, ast.Return))
        if isinstance(each.value, (ast.Call, ast.Attribute, ast.Subscript))
    ]
    if not found:
        return text
    statement = random.choice(found)
    assert statement.value is not None
    span, value = places.span(statement), places.span(statement.value)
    lead = places.indentation(statement.lineno)
    code = put(random.choice(_STATEMENTS), text[value.start : value.end])
    new = text[: span.start] + textwrap.indent(code, lead).lstrip() + text[span.end :]
    return new if parsed(new) is not None else text


def doubled(text: str, random: Random) -> str:
    """The text twice."""
    return text.rstrip("\n") + "\n" + text


SURROUNDINGS: tuple[Mutation, ...] = (in_block, in_expression, in_statement, doubled)


def encoded(text: str, random: Random) -> bytes:
    """A text as a file: other line ends, a byte order mark, an encoding, no end of the last row."""
    if random.random() < 0.2:
        text = text.rstrip("\n")
    if random.random() < 0.1:
        text = f"#!/usr/bin/env python\n{text}"
    if random.random() < 0.05 and text.isascii():
        return f"# -*- coding: latin-1 -*-\nletters = 'é'\n{text}".encode("latin-1")
    end = random.choice(("\n", "\n", "\n", "\r\n", "\r\n", "\r"))
    mark = "\ufeff" if random.random() < 0.15 else ""
    return (mark + text.replace("\n", end)).encode()


def mutations(random: Random) -> Iterator[Mutation]:
    """Some surroundings, then some rewritings."""
    yield from random.choices(SURROUNDINGS, k=random.choice((0, 0, 1, 1, 2, 3)))
    yield from random.choices(REWRITINGS, k=random.choice((1, 1, 2, 3, 4)))


def mutated(text: str, random: Random) -> str:
    """A text that parses, made from one that does."""
    for mutation in mutations(random):
        text = mutation(text, random)
    return text
