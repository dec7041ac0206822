"""Types of columns."""

# %% string-convert-unicode: String(convert_unicode=True, unicode_error=)
String(30, convert_unicode=True)  # SQA169
#> 1.4: SADeprecationWarning; 2.0, 2.1: TypeError
String(30, convert_unicode='force', unicode_error='ignore')  # SQA169 SQA169
#> 1.4: SADeprecationWarning; 2.0, 2.1: TypeError
# %% modern
from sqlalchemy import Unicode
Unicode(30)

# %% enum-convert-unicode: Enum(convert_unicode=)
# unlike: 2.0 takes the argument, does nothing with it, and says nothing
Enum('a', 'b', convert_unicode=True)  # SQA169
#> 1.4: SADeprecationWarning; 2.0, 2.1: silent
# %% modern
Enum('a', 'b')

# %% enum-omit-aliases: Enum with aliases without omit_aliases
import enum
class C(enum.Enum):
    a = 1
    b = 1
Enum(C)  # SQA155
#> 1.4: RemovedIn20Warning; 2.0, 2.1: silent
# %% modern
import enum
class C(enum.Enum):
    a = 1
    b = 1
Enum(C, omit_aliases=True)

# %% type-bind: Enum(metadata/bind) .bind
Enum('a', name='e', metadata=MetaData(bind=engine)).bind  # SQA160
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
Enum('a', name='e', metadata=MetaData())

# %% type-variant: types.Variant
from sqlalchemy.types import Variant  # SQA169>=2.0
String().with_variant(Integer(), 'sqlite')
# %% modern
String().with_variant(Integer(), 'sqlite')

# %% types-binary: types.Binary / PickleType etc. old names
from sqlalchemy.types import Binary  # SQA197
#> 1.4, 2.0, 2.1: ImportError
# %% modern
from sqlalchemy.types import LargeBinary
