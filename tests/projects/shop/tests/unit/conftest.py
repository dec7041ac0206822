from ..shared_fixtures import eng
