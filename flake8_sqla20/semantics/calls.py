"""What calling gives: constructors, local functions with their returns and yields, fixtures, context managers."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20 import catalog
from flake8_sqla20.semantics import callsites, classes, elements, events, fixtures, hints, mapping, scopes
from flake8_sqla20.semantics.kinds import FOREIGN, KNOWN, NONE, STR, UNKNOWN, Kind, joined, member
from flake8_sqla20.syntax import Block, FunctionNode, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.docstrings import Documented
    from flake8_sqla20.semantics.inference import Inference

_MANAGERS = {"contextmanager": "ContextManager", "asynccontextmanager": "AsyncContextManager"}
# Functions and methods of the standard library that give a string.
_STRINGS = {
    *(f"textwrap.{name}" for name in ("dedent", "indent", "fill", "shorten")),
    *("inspect.cleandoc", "json.dumps", "pathlib.Path().read_text", "builtins.open().read", "io.open().read"),
    *("string.Template().substitute", "string.Template().safe_substitute", "pkgutil.get_data().decode"),
}
# Methods of other libraries that give back what they are to take care of (testtools' test cases), or what entering it
# gives (unittest's test cases, `contextlib.ExitStack`).
_KEEPING = ("useFixture",)
ENTERING = ("enterContext", "enterClassContext", "enterAsyncContext", "enter_context", "enter_async_context")
_QUERYING = ("query", "with_entities")
_ITERATORS = ("Iterator", "AsyncIterator", "list")


def result(infer: Inference, kind: Kind, node: ast.Call, block: Block) -> Kind:
    """The kind of a call's value, given the kind of what is called."""
    if kind.name == "type":
        return _constructed(infer, kind.first, node, block)
    if kind.name in ("function", "method") and kind.node is not None and not isinstance(kind.node, ast.ClassDef):
        return returned(infer, kind.node, kind.block or block)
    if kind.name == "function":
        return kind.first if kind.args else _handed_on(infer, kind.symbol, node, block)
    if kind.name == "method":
        found = kind.args[1] if len(kind.args) > 1 else UNKNOWN
        gives_rows = found.name == "Query" and kind.symbol in _QUERYING and _is_of_columns(infer, node, block)
        return Kind("RowQuery", weak=found.weak) if gives_rows else found
    if kind.name in ("foreign", "unknown"):
        if kind.symbol in _STRINGS:
            return STR
        if is_entrusted(node):
            given = infer.nested(node.args[0], block)
            return entered(infer, given) if last_name(node) in ENTERING else given
        return Kind(kind.name, symbol=f"{kind.symbol}()" if kind.symbol else "")
    called = member(kind, "__call__")
    if called is None and isinstance(kind.node, ast.ClassDef):
        method = classes.attribute(infer, kind, "__call__")
        return result(infer, method, node, block) if method.name == "method" else UNKNOWN
    if called is None:
        # `session()` of a conventional name: a registry or factory that gives what its name says.
        return kind if kind.weak else KNOWN
    return called.args[-1] if called.name in ("function", "method") else called


def is_entrusted(node: ast.Call) -> bool:
    """Whether a call, by the name of the method, hands something to an object of another library that takes care of it
    and gives it back, or what entering it gives."""
    if not node.args or isinstance(node.args[0], ast.Starred):
        return False
    called = last_name(node)
    return called in _KEEPING or called in ENTERING


def _is_of_columns(infer: Inference, node: ast.Call, block: Block) -> bool:
    """Whether a Query is made of several columns or entities, or of one column: it gives rows, not objects."""
    if any(isinstance(each, ast.Starred) for each in node.args):
        return False
    return len(node.args) > 1 or any(infer.nested(each, block).is_a("ColumnElement") for each in node.args)


def is_given_construct(infer: Inference, method: Kind, node: ast.Call, block: Block) -> bool:
    """Whether an `execute()` is given a statement of SQLAlchemy's: then its receiver is one of SQLAlchemy's too, though
    only a name says so."""
    if method.name != "method" or method.symbol not in ("execute", "stream", "scalars") or not node.args:
        return False
    return infer.nested(node.args[0], block).is_a("Executable")


def _constructed(infer: Inference, instance: Kind, node: ast.Call, block: Block) -> Kind:
    """An instance from a constructor call; a factory keeps the class that it was given (`sessionmaker(class_=…)`)."""
    if instance.name in ("list", "tuple", "set", "frozenset") and len(node.args) == 1:
        return Kind(
            instance.name, (elements.element(infer.nested(node.args[0], block)),) if instance.name != "tuple" else ()
        )
    spec = catalog.KINDS.get(instance.name, {}).get("__params__")
    if spec is None or instance.args:
        return instance
    keyword, _, default = spec.partition("=")
    inner = Kind(default)
    for given in node.keywords:
        if given.arg == keyword:
            kind = infer.nested(given.value, block)
            inner = kind.first if kind.name == "type" else UNKNOWN if kind.name == "unknown" else KNOWN
    return Kind(instance.name, (inner,), node=instance.node, block=instance.block)


def _handed_on(infer: Inference, symbol: str, node: ast.Call, block: Block) -> Kind:
    """The value of a call to a function that hands on what it is given (`kinds._TRANSPARENT`)."""
    name = symbol.rpartition(".")[2]
    if name == "super":
        return _parent(infer, block)
    if not node.args or isinstance(node.args[0], ast.Starred):
        return UNKNOWN
    first = node.args[0]
    if name == "cast":
        return hints.kind(infer, first, block)
    given = infer.nested(first, block)
    if name in ("closing", "aclosing", "nullcontext"):
        return Kind("ContextManager", (given,))
    if name in _MANAGERS:
        return Kind("function", (Kind(_MANAGERS[name], (provided(infer, result(infer, given, node, block)),)),))
    if name == "partial":
        return Kind("function", (result(infer, given, node, block),))
    if name == "inspect":
        return _inspected(given)
    if name in ("map", "filter"):
        return Kind("Iterator")
    if name in ("next", "anext"):
        return elements.element(given)
    if name == "enumerate":
        return Kind("Iterator", (Kind("tuple", (Kind("int"), elements.element(given))),))
    if name == "zip":
        iterables = [given, *(infer.nested(each, block) for each in node.args[1:])]
        return Kind("Iterator", (Kind("tuple", tuple(map(elements.element, iterables))),))
    if name in ("iter", "reversed", "sorted"):
        return Kind("list" if name == "sorted" else "Iterator", (elements.element(given),))
    if name == "getattr":
        attribute = node.args[1] if len(node.args) > 1 else None
        known = isinstance(attribute, ast.Constant) and isinstance(attribute.value, str)
        return classes.attribute(infer, given, attribute.value) if known else UNKNOWN  # type: ignore[union-attr]
    if name == "Depends":
        return provided(infer, result(infer, given, node, block))
    if name in ("run", "wait_for"):
        return given.first if given.name == "Awaitable" else UNKNOWN
    return given


def _inspected(given: Kind) -> Kind:
    """What `sqlalchemy.inspect()` gives of an engine, of a mapped class, and of an object of one."""
    if given.is_a("Engine", "Connection"):
        return Kind("Inspector", weak=given.weak)
    if given.name == "type" and mapping.is_mapped(given.first):
        return Kind("Mapper")
    return Kind("InstanceState") if mapping.is_mapped(given) else UNKNOWN


def provided(infer: Inference, kind: Kind) -> Kind:
    """What a provider's call hands its consumer: a generator's element, a coroutine's result."""
    if kind.name == "Awaitable":
        kind = kind.first
    return elements.element(kind) if kind.name in ("Iterator", "AsyncIterator") else kind


def _parent(infer: Inference, block: Block) -> Kind:
    """`super()`: an instance of the enclosing class's first base, local or of the catalog."""
    region = block.region
    while region.outer is not None and not isinstance(region.node, ast.ClassDef):
        region = region.outer.region
    if not isinstance(region.node, ast.ClassDef) or region.outer is None or not region.node.bases:
        return UNKNOWN
    base = infer.nested(region.node.bases[0], region.outer)
    return base.first if base.name == "type" else Kind(base.name)


def returned(infer: Inference, node: FunctionNode | ast.Lambda, block: Block) -> Kind:
    """What calling a local function gives: by its return annotation, else by what it returns or yields."""
    infer = infer.at(block)
    return infer.once(node, lambda: _worked_out(infer, node, block)) or UNKNOWN


def _worked_out(infer: Inference, node: FunctionNode | ast.Lambda, block: Block) -> Kind:
    region = infer.region_of(node)
    if region is None:
        return UNKNOWN
    if isinstance(node, ast.Lambda):
        return infer.nested(node.body, region.block)
    kind = hints.kind(infer, node.returns, block)
    generator = bool(region.yields)
    if kind.name in ("unknown", "None") or generator and kind.name in _ITERATORS and not kind.args:
        found = _yielded(infer, node) if generator else _returned(infer, node)
        is_async = isinstance(node, ast.AsyncFunctionDef)
        kind = Kind("AsyncIterator" if is_async else "Iterator", (found,)) if generator else found
    for decorator in node.decorator_list:
        manager = _MANAGERS.get(last_name(decorator))
        if manager is not None:
            return Kind(manager, (elements.element(kind) if kind.name in _ITERATORS else kind,))
    if isinstance(node, ast.AsyncFunctionDef) and not generator:
        return Kind("Awaitable", (kind,))
    return kind


def _returned(infer: Inference, node: FunctionNode) -> Kind:
    """The join of a function's return values."""
    returns = infer.region(node).returns
    return joined(infer.nested(value, where) if value is not None else NONE for value, where in returns) or NONE


def _yielded(infer: Inference, node: FunctionNode) -> Kind:
    """The join of a generator's yielded values."""
    kinds = []
    for each, where in infer.region(node).yields:
        if each.value is not None:
            kind = infer.nested(each.value, where)
            kinds.append(elements.element(kind) if isinstance(each, ast.YieldFrom) else kind)
    return joined(kinds) or NONE


def entered(infer: Inference, kind: Kind) -> Kind:
    """What `with … as name` binds."""
    if kind.name in ("ContextManager", "AsyncContextManager"):
        return kind.first
    if kind.name in ("foreign", "known", "unknown"):
        return kind if kind.name == "foreign" else Kind(kind.name)
    for method in ("__enter__", "__aenter__"):
        if isinstance(kind.node, ast.ClassDef):
            found = classes.attribute(infer, kind, method)
            if found.name == "method" and isinstance(found.node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                return provided(infer, returned(infer, found.node, found.block or kind.block))  # type: ignore[arg-type]
        gives = member(kind, method)
        if gives is not None:
            return gives.args[-1] if gives.name in ("function", "method") else gives
    return UNKNOWN


def parameter(infer: Inference, binding: scopes.Parameter) -> Kind:
    """The kind of a parameter: annotation, `self`/`cls`, event listener, default or injected value, fixture, docstring,
    the calls of its function."""
    function, block = binding.function, binding.block
    outer = block.region.outer
    if outer is None:
        return UNKNOWN
    if binding.variadic:
        each = hints.kind(infer, binding.node.annotation, outer) if isinstance(binding.node, ast.arg) else UNKNOWN
        return Kind("tuple", (each,)) if binding.variadic == "*" else Kind("dict", (STR, each))
    assert isinstance(binding.node, ast.arg)
    kind = hints.kind(infer, binding.node.annotation, outer)
    if kind.name not in ("unknown", "None"):
        return kind
    declared = kind if kind.symbol else UNKNOWN
    owner = classes.enclosing_class(binding)
    if owner is not None and binding.position == 0 and not isinstance(function, ast.Lambda):
        receiver = _receiver(infer, function, owner.node)  # type: ignore[arg-type]
        if receiver is not None:
            return receiver
    listener = events.parameter(infer, binding)
    if listener is not None:
        return listener
    default = binding.default
    if default is not None and not (isinstance(default, ast.Constant) and default.value is None):
        return infer.nested(default, outer)
    if declared.symbol:
        return declared
    if is_mocked(binding):
        return FOREIGN
    if is_injected(function):
        return fixtures.injected(infer, binding) or UNKNOWN
    documented = documentation(infer, binding)
    if documented is not None:
        return documented.kind
    return callsites.passed(infer, binding, owner.node if owner is not None else None) or UNKNOWN


def documentation(infer: Inference, binding: scopes.Parameter) -> Documented | None:
    """What the docstring of its function says of the kind of a parameter."""
    function, outer = binding.function, binding.block.region.outer
    if isinstance(function, ast.Lambda) or not isinstance(function.body[0], ast.Expr) or outer is None:
        return None
    from flake8_sqla20.semantics import docstrings

    return docstrings.parameter(infer, function, getattr(binding.node, "arg", ""), outer)


def is_static(function: FunctionNode) -> bool:
    """Whether a function in a class is a static method."""
    return any(last_name(decorator) == "staticmethod" for decorator in function.decorator_list)


def is_mocked(parameter: scopes.Parameter) -> bool:
    """Whether a parameter is one that a mock fills."""
    return getattr(parameter.node, "arg", "") in ("mocker", "monkeypatch") or _patched(parameter.function)


def is_injected(function: FunctionNode | ast.Lambda) -> bool:
    """Whether pytest calls a function: it is a test or a fixture."""
    return not isinstance(function, ast.Lambda) and (function.name.startswith("test") or fixtures.is_fixture(function))


def _patched(function: FunctionNode | ast.Lambda) -> bool:
    """Whether `unittest.mock.patch` fills parameters of a function: what they are called says nothing."""
    if isinstance(function, ast.Lambda):
        return False
    called = [decorator.func for decorator in function.decorator_list if isinstance(decorator, ast.Call)]
    return any(last_name(each) == "patch" or last_name(getattr(each, "value", None)) == "patch" for each in called)


def _receiver(infer: Inference, function: FunctionNode, owner: ast.ClassDef) -> Kind | None:
    """The first parameter of a method: the class for a class method, an instance otherwise; None for a static method,
    which has none."""
    decorators = {last_name(decorator) for decorator in function.decorator_list}
    if is_static(function):
        return None
    region = infer.region(owner)
    if region.outer is None:
        return UNKNOWN
    kind = classes.class_kind(infer, owner, region.outer)
    on_class = decorators & {"classmethod", "declared_attr"} or function.name in ("__new__", "__init_subclass__")
    return kind if on_class else kind.first
