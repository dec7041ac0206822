"""The syntax of one module, as the walk (`flake8_sqla20.walk`) sorts it.

Knows Python and no library. Kept are

* the calls and attributes that a rule may want, by the name that is called or read,
* the statements that bind names, by the region they bind them in,
* the block (the suite of statements) that each of them stands in.

What those statements *mean* is for `semantics.scopes` to say, and only when something asks.
"""

from __future__ import annotations

import ast
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
RegionNode = ast.Module | ast.ClassDef | FunctionNode | ast.Lambda | Comprehension

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
ENDS = (ast.Return, ast.Raise, ast.Continue, ast.Break)


class Region:
    """Code that shares one namespace: a module, class, function, lambda or comprehension.

    `outer` is the block that the region's node stands in (None for a module), `root` the module's region. `binders`
    are the nodes that bind names here, `stores` the assignments to attributes (`self.x = …`) and `items` those to
    elements (`x[key] = …`), in source order, each with its block.
    """

    __slots__ = ("binders", "block", "items", "node", "outer", "returns", "root", "stars", "stores", "yields")

    def __init__(self, node: RegionNode, outer: Block | None) -> None:
        self.node = node
        self.outer = outer
        self.root: Region = outer.region.root if outer is not None else self
        self.block = Block(self, None, node, "body")
        self.binders: list[tuple[ast.AST, Block]] = []
        self.stores: list[tuple[ast.Attribute, ast.AST, Block]] = []
        self.items: list[tuple[ast.Subscript, ast.expr, Block]] = []
        self.returns: list[tuple[ast.expr | None, Block]] = []
        self.yields: list[tuple[ast.Yield | ast.YieldFrom, Block]] = []
        self.stars: list[ast.ImportFrom] = []

    def dissolve(self) -> None:
        """Forget all that refers to the region itself."""
        del self.block, self.root, self.binders, self.stores, self.items, self.returns, self.yields

    @property
    def is_comprehension(self) -> bool:
        return isinstance(self.node, COMPREHENSIONS)


class Block:
    """One suite of statements: a region's own body, or a branch, loop body or handler inside it."""

    __slots__ = ("_enters", "_tests", "field", "node", "parent", "region")

    def __init__(self, region: Region, parent: Block | None, node: ast.AST, field: str) -> None:
        self.region = region
        self.parent = parent
        self.node = node
        self.field = field
        self._enters: bool | None = None
        self._tests: list[ast.If | ast.Assert] | None = None

    @property
    def enters(self) -> bool:
        """Whether a `with` is among the statements of the suite."""
        if self._enters is None:
            self._enters = any(each.__class__ in (ast.With, ast.AsyncWith) for each in self.statements)
        return self._enters

    def tests_above(self, row: int) -> list[ast.If | ast.Assert]:
        """The `if` and `assert` statements of the suite that end above a row."""
        if self._tests is None:
            self._tests = [each for each in self.statements if isinstance(each, (ast.If, ast.Assert))]
        if not self._tests:
            return []
        return self._tests[: bisect_left(self._tests, row, key=lambda each: each.end_lineno or each.lineno)]

    def statements_at(self, row: int) -> Iterator[ast.stmt]:
        """The statement of the suite that a row belongs to, and those inside it for as long as it is a `with`: its
        body is no block of its own."""
        statements = self.statements
        while statements:
            index = bisect_right(statements, row, key=lambda each: each.lineno) - 1
            if index < 0 or row > (statements[index].end_lineno or row):
                return
            yield statements[index]
            inside = statements[index]
            statements = inside.body if isinstance(inside, (ast.With, ast.AsyncWith)) else []

    def statement_of(self, node: ast.expr) -> ast.stmt | None:
        """The innermost statement of the suite that an expression stands in, `with` bodies included; None for what
        stands between statements, as a decorator does."""
        place, found, statements = (node.lineno, node.col_offset), None, self.statements
        while statements:
            index = bisect_right(statements, place, key=lambda each: (each.lineno, each.col_offset)) - 1
            if index < 0 or place >= (statements[index].end_lineno or 0, statements[index].end_col_offset or 0):
                break
            found = statements[index]
            statements = found.body if isinstance(found, (ast.With, ast.AsyncWith)) else []
        return found

    @property
    def statements(self) -> list[ast.stmt]:
        """The statements of the suite; empty for a lambda or comprehension."""
        found = getattr(self.node, self.field, [])
        return found if isinstance(found, list) else []

    @property
    def terminates(self) -> bool:
        """Whether control never runs off the end of this block."""
        statements = self.statements
        return bool(statements) and isinstance(statements[-1], ENDS)

    def excludes(self, other: Block) -> bool:
        """Whether the two stand in different branches of one `if` or `match`, so that a run enters at most one."""
        mine = {id(block.node): block for block in self.path()}
        for block in other.path():
            twin = mine.get(id(block.node))
            if twin is not None:
                return twin.field != block.field and isinstance(block.node, ast.If)
            if isinstance(block.node, ast.match_case) and block.parent is not None:
                if any(isinstance(b.node, ast.match_case) and b.parent is block.parent for b in self.path()):
                    return True
        return False

    def path(self) -> Iterable[Block]:
        """This block and those around it, innermost first, within the region."""
        block: Block | None = self
        while block is not None:
            yield block
            block = block.parent


class Syntax:
    """What one walk over a module found."""

    __slots__ = (
        "aliases",
        "attributes",
        "calls",
        "declared",
        "imports",
        "module",
        "named",
        "nodes",
        "outer",
        "regions",
        "sent",
    )

    def __init__(self, module: ast.Module) -> None:
        self.module = Region(module, None)
        self.regions: dict[ast.AST, Region] = {module: self.module}
        self.calls: dict[str, list[tuple[ast.Call, Block]]] = {}
        self.named: dict[str, list[tuple[ast.Call, Block]]] = {}
        self.attributes: dict[str, list[tuple[ast.Attribute, Block]]] = {}
        self.sent: list[tuple[ast.Call, Block]] = []  # all calls of attributes
        self.declared: dict[str, list[Region]] = {}  # regions that say `global name` or `nonlocal name`
        self.imports: list[tuple[ast.Import | ast.ImportFrom, Block]] = []
        self.nodes: dict[type[ast.AST], list[tuple[ast.AST, Block]]] = {}
        self.aliases: dict[str, set[str]] = {}
        self.outer: dict[ast.AST, ast.Attribute | ast.Call] = {}

    def calls_of(self, word: str) -> list[tuple[ast.Call, Block]]:
        """The calls whose callee ends in the word, also under another name: `import … as`, `name = other.word`, and
        classes derived from one of that name."""
        found = [*self.calls.get(word, ()), *self.named.get(word, ())]
        known = [word]
        for name in known:
            aliases = [alias for alias in self.aliases.get(name, ()) if alias not in known]
            known += aliases
            for alias in aliases:
                found += self.named.get(alias, ())
        return found

    def dissolve(self) -> None:
        """Take the regions apart, which refer to themselves, so that all is freed as soon as nobody holds it; of no use
        from then on."""
        for region in self.regions.values():
            region.dissolve()


def argument(call: ast.Call, index: int, keyword: str = "") -> ast.expr | None:
    """An argument of a call by position or keyword; None where it is not given or hidden behind a `*`."""
    if any(isinstance(each, ast.Starred) for each in call.args[: index + 1]):
        return None
    if index < len(call.args):
        return call.args[index]
    return next((given.value for given in call.keywords if keyword and given.arg == keyword), None)


# The fields of each node type that hold nodes worth descending into; filled as types occur.
_DEEP: dict[type[ast.AST], tuple[str, ...]] = {}
_SHALLOW = {
    "ctx",
    "op",
    "ops",
    "id",
    "attr",
    "arg",
    "name",
    "names",
    "kind",
    "type_comment",
    "level",
    "module",
    "asname",
}


def descendants(node: ast.AST) -> Iterator[ast.AST]:
    """A node and all below it, in no order: `ast.walk` at a quarter of its cost."""
    stack = [node]
    while stack:
        node = stack.pop()
        yield node
        kind = node.__class__
        fields = _DEEP.get(kind)
        if fields is None:
            skipped = _SHALLOW | {"value"} if kind is ast.Constant else _SHALLOW
            fields = _DEEP[kind] = tuple(field for field in node._fields if field not in skipped)
        for field in fields:
            child = getattr(node, field, None)
            if child.__class__ is list:
                stack += [each for each in child if isinstance(each, ast.AST)]
            elif isinstance(child, ast.AST):
                stack.append(child)


def unquoted(node: ast.expr) -> ast.expr | None:
    """The expression that a string constant holds (an annotation, an argument evaluated later), its nodes placed where
    the string stands; any other expression itself. None for a string that is no expression."""
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        return node
    try:
        parsed = ast.parse(node.value.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    for part in ast.walk(parsed):
        if isinstance(part, ast.expr):
            part.lineno, part.col_offset = node.lineno, node.col_offset
    return parsed


def last_name(node: ast.AST | None) -> str:
    """`c` of the dotted expression `a.b.c`, of `c` and of a call to either; empty for anything else."""
    if isinstance(node, ast.Call):
        node = node.func
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def string(node: ast.expr | None) -> str | None:
    """The string that a literal is; None for any other expression, and for none."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
