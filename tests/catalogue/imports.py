"""Names that moved or are gone."""

# %% declarative-base-ext: from sqlalchemy.ext.declarative import declarative_base
from sqlalchemy.ext.declarative import declarative_base  # SQA195
B = declarative_base()  # SQA190>=2.0 SQA195
#> 1.4, 2.0, 2.1: MovedIn20Warning
# %% modern
from sqlalchemy.orm import declarative_base
B = declarative_base()  # SQA190>=2.0

# %% as-declarative-ext: from sqlalchemy.ext.declarative import as_declarative, has_inherited_table, synonym_for
from sqlalchemy.ext.declarative import as_declarative, has_inherited_table, synonym_for  # SQA195 SQA195 SQA195
@as_declarative()  # SQA195
#> 1.4, 2.0, 2.1: MovedIn20Warning
class B:
    pass
has_inherited_table(User)  # SQA195
#> 1.4, 2.0, 2.1: MovedIn20Warning
synonym_for('x')  # SQA195
#> 1.4, 2.0, 2.1: MovedIn20Warning
# %% modern
from sqlalchemy.orm import as_declarative, has_inherited_table, synonym_for
@as_declarative()
class B:
    pass
has_inherited_table(User)
synonym_for('x')

# %% declared-attr-ext: from sqlalchemy.ext.declarative import declared_attr (no warning)
from sqlalchemy.ext.declarative import declared_attr, DeclarativeMeta  # SQA195 SQA195
# %% modern
from sqlalchemy.orm import declared_attr, DeclarativeMeta

# %% instrument-declarative: ext.declarative.instrument_declarative()
from sqlalchemy.ext.declarative import instrument_declarative  # SQA195
#> 1.4: silent; 2.0, 2.1: ImportError
class C:
    __tablename__ = 'c'
    id = Column(Integer, primary_key=True)
instrument_declarative(C, {}, MetaData())  # SQA195
#> 1.4: RemovedIn20Warning; 2.0, 2.1: not reached
# %% modern
from sqlalchemy.orm import registry
class C:
    __tablename__ = 'c'
    id = Column(Integer, primary_key=True)
registry().map_declaratively(C)

# %% connectable-class: engine.Connectable
from sqlalchemy.engine import Connectable  # SQA197
isinstance(engine, Connectable)
class C(Connectable):  # SQA197
    pass
C()
# %% modern
from sqlalchemy.engine import Engine, Connection
isinstance(engine, (Engine, Connection))

# %% future-select-import: from sqlalchemy.future import select
from sqlalchemy.future import select  # SQA197>=2.0
select(users.c.id)
# %% modern
from sqlalchemy import select
select(users.c.id)

# %% future-orm-import: sqlalchemy.future.orm
import sqlalchemy.future.orm  # SQA197
#> 1.4: silent; 2.0, 2.1: ModuleNotFoundError
# %% modern
from sqlalchemy.orm import Session

# %% rowproxy-resultproxy-import: RowProxy / ResultProxy imports
from sqlalchemy.engine import RowProxy, ResultProxy  # SQA197 SQA197
#> 1.4, 2.0, 2.1: ImportError
# %% modern
from sqlalchemy.engine import Row, CursorResult

# %% legacy-row-import: LegacyRow / LegacyCursorResult imports
from sqlalchemy.engine import LegacyRow, LegacyCursorResult  # SQA197 SQA197
#> 1.4: silent; 2.0, 2.1: ImportError
# %% modern
from sqlalchemy.engine import Row, CursorResult

# %% databases-package: sqlalchemy.databases
from sqlalchemy.databases import mysql  # SQA197
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ModuleNotFoundError
# %% modern
from sqlalchemy.dialects import mysql

# %% orm-private-names-import: sqlalchemy.orm.{eagerload,relation,mapper...} star names
from sqlalchemy.orm import public_factory  # SQA197
#> 1.4: silent; 2.0, 2.1: ImportError
# %% modern
from sqlalchemy.orm import aliased

# %% sqlalchemy-processors: sqlalchemy.processors
from sqlalchemy import processors  # SQA197>=2.0
#> 1.4: silent; 2.0, 2.1: ImportError
# %% modern from 2.0
from sqlalchemy.engine import processors

# %% util-compat: sqlalchemy.util py2/3 compat names
from sqlalchemy.util import text_type, string_types, py3k, u, namedtuple, callable  # SQA197 SQA197 SQA197 SQA197 SQA197 SQA197
#> 1.4: silent; 2.0, 2.1: ImportError
# %% modern
pass

# %% util-keyedtuple: sqlalchemy.util.KeyedTuple / lightweight_named_tuple
from sqlalchemy.util import KeyedTuple  # SQA197
#> 1.4, 2.0, 2.1: ImportError
# %% modern
from sqlalchemy.engine import Row

# %% evaluator-compiler: orm.evaluator.EvaluatorCompiler
from sqlalchemy.orm.evaluator import EvaluatorCompiler  # SQA197
#> 1.4: silent; 2.0, 2.1: SADeprecationWarning
# %% modern
pass

# %% association-proxy-import: ext.associationproxy.ASSOCIATION_PROXY / hybrid.HYBRID_METHOD constants
from sqlalchemy.ext.hybrid import HYBRID_METHOD, HYBRID_PROPERTY  # SQA197>=2.0 SQA197>=2.0
#> 1.4: silent; 2.0, 2.1: ImportError
from sqlalchemy.ext.associationproxy import ASSOCIATION_PROXY  # SQA197>=2.0
#> 1.4: silent; 2.0, 2.1: ImportError
# %% modern from 2.0
from sqlalchemy.ext.hybrid import HybridExtensionType
HybridExtensionType.HYBRID_METHOD

# %% orm-util-reexport-import: names re-exported by accident: sqlalchemy.orm.query.aliased, orm.util.join
from sqlalchemy.orm.util import aliased, outerjoin  # SQA197 SQA197
#> 1.4: silent; 2.0, 2.1: ImportError
from sqlalchemy.orm.query import with_polymorphic  # SQA197
#> 1.4: silent; 2.0, 2.1: ImportError
# %% modern
from sqlalchemy.orm import aliased, outerjoin, with_polymorphic
