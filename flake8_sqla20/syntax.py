"""The syntax of one module: which words it holds, and one iterative walk that sorts its nodes.

Knows Python and no library. The walk visits every expression once and keeps

* the calls and attributes that a rule may want, by the name that is called or read,
* the statements that bind names, by the region they bind them in,
* the block (the suite of statements) that each of them stands in.

What those statements *mean* is for `semantics.scopes` to say, and only when something asks.
"""

from __future__ import annotations

import ast
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
RegionNode = ast.Module | ast.ClassDef | FunctionNode | ast.Lambda | Comprehension

_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_ENDS = (ast.Return, ast.Raise, ast.Continue, ast.Break)

# Statements in blocks of their own: node type -> the fields that hold statements (With shares its parent's block: its
# body always runs).
_SUITES: dict[type[ast.AST], tuple[str, ...]] = {
    ast.If: ("body", "orelse"),
    ast.For: ("body", "orelse"),
    ast.AsyncFor: ("body", "orelse"),
    ast.While: ("body", "orelse"),
    ast.Try: ("body", "orelse", "finalbody"),
    ast.With: (),
    ast.AsyncWith: (),
    ast.Match: (),
}
if hasattr(ast, "TryStar"):
    _SUITES[ast.TryStar] = _SUITES[ast.Try]

# What of a statement or expression is walked; annotations are not: they hold no usage, only evidence.
_SKIPPED = {"ctx", "op", "ops", "annotation", "returns", "type_params", "type_comment", "kind", "names", "conversion"}
_SKIPPED |= {"arg", "name", "module", "level", "simple", "is_async", "asname"}  # strings and numbers
_SUITE_FIELDS = {"body", "orelse", "finalbody", "handlers", "cases"}
_ATOMS = (ast.Constant, ast.Name, ast.Load, ast.Store, ast.Del)
_CHILDREN: dict[type[ast.AST], tuple[str, ...]] = {}


class Region:
    """Code that shares one namespace: a module, class, function, lambda or comprehension.

    `outer` is the block that the region's node stands in (None for a module). `binders` are the nodes that bind names
    here, `stores` the assignments to attributes (`self.x = …`), in source order, each with its block.
    """

    __slots__ = ("binders", "block", "node", "outer", "returns", "stars", "stores", "yields")

    def __init__(self, node: RegionNode, outer: Block | None) -> None:
        self.node = node
        self.outer = outer
        self.block = Block(self, None, node, "body")
        self.binders: list[tuple[ast.AST, Block]] = []
        self.stores: list[tuple[ast.Attribute, ast.AST, Block]] = []
        self.returns: list[tuple[ast.expr | None, Block]] = []
        self.yields: list[tuple[ast.Yield | ast.YieldFrom, Block]] = []
        self.stars: list[ast.ImportFrom] = []

    @property
    def is_comprehension(self) -> bool:
        return isinstance(self.node, _COMPREHENSIONS)


class Block:
    """One suite of statements: a region's own body, or a branch, loop body or handler inside it."""

    __slots__ = ("_tests", "field", "node", "parent", "region")

    def __init__(self, region: Region, parent: Block | None, node: ast.AST, field: str) -> None:
        self.region = region
        self.parent = parent
        self.node = node
        self.field = field
        self._tests: list[ast.If | ast.Assert] | None = None

    def tests_above(self, row: int) -> list[ast.If | ast.Assert]:
        """The `if` and `assert` statements of the suite that end above a row."""
        if self._tests is None:
            self._tests = [each for each in self.statements if isinstance(each, (ast.If, ast.Assert))]
        return self._tests[: bisect_left(self._tests, row, key=lambda each: each.end_lineno or each.lineno)]

    def statement_at(self, row: int) -> ast.stmt | None:
        """The statement of the suite that a row belongs to."""
        statements = self.statements
        index = bisect_right(statements, row, key=lambda each: each.lineno) - 1
        return statements[index] if index >= 0 and row <= (statements[index].end_lineno or row) else None

    @property
    def statements(self) -> list[ast.stmt]:
        """The statements of the suite; empty for a lambda or comprehension."""
        found = getattr(self.node, self.field, [])
        return found if isinstance(found, list) else []

    @property
    def terminates(self) -> bool:
        """Whether control never runs off the end of this block."""
        statements = self.statements
        return bool(statements) and isinstance(statements[-1], _ENDS)

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

    __slots__ = ("aliases", "attributes", "calls", "declared", "imports", "module", "named", "nodes", "outer", "regions")

    def __init__(self, module: ast.Module) -> None:
        self.module = Region(module, None)
        self.regions: dict[ast.AST, Region] = {module: self.module}
        self.calls: dict[str, list[tuple[ast.Call, Block]]] = {}
        self.named: dict[str, list[tuple[ast.Call, Block]]] = {}
        self.attributes: dict[str, list[tuple[ast.Attribute, Block]]] = {}
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


def last_name(node: ast.AST | None) -> str:
    """`c` of the dotted expression `a.b.c`, of `c` and of a call to either; empty for anything else."""
    if isinstance(node, ast.Call):
        node = node.func
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def walk(tree: ast.Module, words: Collection[str], wanted: Collection[type[ast.AST]] = ()) -> Syntax:
    """Walk a module once; `words` are the names of calls and attributes to keep, `wanted` further node types."""
    syntax = Syntax(tree)
    walker = _Walker(syntax, words, wanted)
    walker.run()
    return syntax


class _Walker:
    """The state of one walk: blocks still to be read, and regions found inside expressions."""

    __slots__ = ("blocks", "regions", "syntax", "wanted", "words")

    def __init__(self, syntax: Syntax, words: Collection[str], wanted: Collection[type[ast.AST]]) -> None:
        self.syntax = syntax
        self.words = words
        self.wanted = wanted
        self.regions: list[tuple[list[ast.AST], Block]] = []
        self.blocks: list[tuple[list[ast.stmt], Block]] = [(syntax.module.node.body, syntax.module.block)]  # type: ignore[union-attr, list-item]

    def run(self) -> None:
        blocks, regions = self.blocks, self.regions
        while blocks:
            statements, block = blocks.pop()
            for statement in statements:
                self.statement(statement, block)
                while regions:
                    self.expressions(*regions.pop())

    def statement(self, node: ast.stmt, block: Block) -> None:
        kind = type(node)
        if kind is ast.Expr:
            self.expressions([node.value], block)  # type: ignore[attr-defined]
            return
        read = _STATEMENTS.get(kind)
        if read is not None:
            read(self, node, block)
        if kind in self.wanted:
            self.syntax.nodes.setdefault(kind, []).append((node, block))
        suites = _SUITES.get(kind)
        if suites is not None:
            self.suites(node, suites, block)
        fields = _CHILDREN.get(kind)
        if fields is None:
            fields = children(kind)
        found: list[ast.AST] = []
        for field in fields:
            child = getattr(node, field, None)
            if child.__class__ is list:
                found += child
            elif child is not None:
                found.append(child)
        if found:
            self.expressions(found, block)

    def suites(self, node: ast.stmt, fields: tuple[str, ...], block: Block) -> None:
        """Queue the blocks of a compound statement."""
        if isinstance(node, (ast.With, ast.AsyncWith)):
            block.region.binders.append((node, block))
            self.stores([item.optional_vars for item in node.items if item.optional_vars], node, block)
            self.blocks.append((node.body, block))
            return
        for field in fields:
            statements = getattr(node, field)
            if statements:
                self.blocks.append((statements, Block(block.region, block, node, field)))
        for handler in getattr(node, "handlers", ()):
            inner = Block(block.region, block, handler, "body")
            if handler.name:
                block.region.binders.append((handler, inner))
            if handler.type is not None:
                self.expressions([handler.type], block)
            self.blocks.append((handler.body, inner))
        for case in getattr(node, "cases", ()):
            inner = Block(block.region, block, case, "body")
            block.region.binders.append((case, inner))
            if case.guard is not None:
                self.expressions([case.guard], inner)
            self.blocks.append((case.body, inner))

    def expressions(self, stack: list[ast.AST], block: Block) -> None:
        """Walk expressions, keeping the calls and attributes that are wanted."""
        syntax, words = self.syntax, self.words
        wanted = self.wanted
        while stack:
            node = stack.pop()
            kind = node.__class__
            if kind in _ATOMS:
                continue
            if kind is ast.Attribute:
                if node.attr in words:  # type: ignore[attr-defined]
                    syntax.attributes.setdefault(node.attr, []).append((node, block))  # type: ignore[attr-defined, arg-type]
                value = node.value  # type: ignore[attr-defined]
                if value.__class__ is ast.Attribute and value.attr in words:
                    syntax.outer[value] = node  # type: ignore[assignment]
                stack.append(value)
                continue
            if kind is ast.Call:
                callee = node.func  # type: ignore[attr-defined]
                if callee.__class__ is ast.Attribute:
                    if callee.attr in words:
                        syntax.calls.setdefault(callee.attr, []).append((node, block))  # type: ignore[arg-type]
                        syntax.outer[callee] = node  # type: ignore[assignment]
                elif callee.__class__ is ast.Name:
                    syntax.named.setdefault(callee.id, []).append((node, block))  # type: ignore[arg-type]
                stack.append(callee)
                stack += node.args  # type: ignore[attr-defined]
                stack += [keyword.value for keyword in node.keywords]  # type: ignore[attr-defined]
                continue
            if kind in wanted:
                syntax.nodes.setdefault(kind, []).append((node, block))
            if kind in _REGIONS:
                self.region(node, block)  # type: ignore[arg-type]
                continue
            if kind is ast.NamedExpr:
                region = block.region
                while region.is_comprehension and region.outer is not None:
                    region = region.outer.region
                region.binders.append((node, block if block.region is region else region.block))
            elif kind is ast.Yield or kind is ast.YieldFrom:
                block.region.yields.append((node, block))  # type: ignore[arg-type]
            fields = _CHILDREN.get(kind)
            if fields is None:
                fields = children(kind)
            for field in fields:
                child = getattr(node, field, None)
                if child.__class__ is list:
                    stack += [item for item in child if item is not None]
                elif child is not None:
                    stack.append(child)

    def region(self, node: ast.Lambda | Comprehension, block: Block) -> None:
        """Enter a lambda or comprehension; what Python evaluates outside it is walked in the outer block."""
        region = Region(node, block)
        self.syntax.regions[node] = region
        region.binders.append((node, region.block))
        inside: list[ast.AST]
        if isinstance(node, ast.Lambda):
            self.expressions([*node.args.defaults, *(d for d in node.args.kw_defaults if d)], block)
            inside = [node.body]
            region.returns.append((node.body, region.block))
        else:
            self.expressions([node.generators[0].iter], block)
            inside = [part for each in node.generators for part in (*each.ifs, each.iter)]
            inside.remove(node.generators[0].iter)
            inside += [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        self.regions.append((inside, region.block))

    def binder(self, node: ast.stmt, block: Block) -> None:
        block.region.binders.append((node, block))

    def declaration(self, node: ast.Global | ast.Nonlocal, block: Block) -> None:
        block.region.binders.append((node, block))
        for name in node.names:
            self.syntax.declared.setdefault(name, []).append(block.region)

    def imported(self, node: ast.Import | ast.ImportFrom, block: Block) -> None:
        self.syntax.imports.append((node, block))
        block.region.binders.append((node, block))
        for alias in node.names:
            if alias.asname:
                self.syntax.aliases.setdefault(alias.name.rpartition(".")[2], set()).add(alias.asname)
            elif alias.name == "*":
                block.region.stars.append(node)  # type: ignore[arg-type]

    def assignment(self, node: ast.Assign | ast.AnnAssign | ast.AugAssign, block: Block) -> None:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        block.region.binders.append((node, block))
        self.stores(targets, node, block)
        value = node.value
        if value.__class__ is ast.Name or value.__class__ is ast.Attribute:
            for target in targets:
                if target.__class__ is ast.Name:
                    self.syntax.aliases.setdefault(last_name(value), set()).add(target.id)  # type: ignore[union-attr]

    def loop(self, node: ast.For | ast.AsyncFor, block: Block) -> None:
        block.region.binders.append((node, block))
        self.stores([node.target], node, block)

    def stores(self, targets: Iterable[ast.expr], node: ast.AST, block: Block) -> None:
        for target in targets:
            if target.__class__ is ast.Attribute:
                block.region.stores.append((target, node, block))  # type: ignore[arg-type]
            elif target.__class__ is ast.Tuple or target.__class__ is ast.List:
                self.stores(target.elts, node, block)  # type: ignore[attr-defined]

    def definition(self, node: FunctionNode | ast.ClassDef, block: Block) -> None:
        block.region.binders.append((node, block))
        region = Region(node, block)
        self.syntax.regions[node] = region
        if isinstance(node, ast.ClassDef):
            for base in node.bases:
                self.syntax.aliases.setdefault(last_name(base), set()).add(node.name)
        else:
            region.binders.append((node, region.block))
            self.expressions([*node.args.defaults, *(d for d in node.args.kw_defaults if d)], block)
        self.blocks.append((node.body, region.block))

    def returned(self, node: ast.Return, block: Block) -> None:
        block.region.returns.append((node.value, block))


_REGIONS = {ast.Lambda, *_COMPREHENSIONS}
_STATEMENTS: dict[type[ast.AST], Callable[[_Walker, ast.stmt, Block], None]] = {
    ast.Import: _Walker.imported,
    ast.ImportFrom: _Walker.imported,
    ast.Assign: _Walker.assignment,
    ast.AnnAssign: _Walker.assignment,
    ast.AugAssign: _Walker.assignment,
    ast.For: _Walker.loop,
    ast.AsyncFor: _Walker.loop,
    ast.FunctionDef: _Walker.definition,
    ast.AsyncFunctionDef: _Walker.definition,
    ast.ClassDef: _Walker.definition,
    ast.Return: _Walker.returned,
    ast.Global: _Walker.declaration,
    ast.Nonlocal: _Walker.declaration,
    ast.Assert: _Walker.binder,
}  # type: ignore[dict-item]


def children(kind: type[ast.AST]) -> tuple[str, ...]:
    """The fields of a node type whose nodes the walk visits as expressions; kept in a table, filled as types occur."""
    fields = getattr(kind, "_fields", ())
    if issubclass(kind, (ast.FunctionDef, ast.AsyncFunctionDef)):
        found: tuple[str, ...] = ("decorator_list",)
    elif issubclass(kind, ast.ClassDef):
        found = ("decorator_list", "bases", "keywords")
    else:
        suites = issubclass(kind, (ast.stmt, ast.ExceptHandler))
        found = tuple(f for f in fields if f not in _SKIPPED and not (suites and f in _SUITE_FIELDS))
    _CHILDREN[kind] = found
    return found
