"""What runs on every release and does something else on 2.0, which is why these rules say *changed*."""

from __future__ import annotations

import pytest

sa = pytest.importorskip("sqlalchemy")

from sqlalchemy.engine import make_url  # noqa: E402

IS_1_4 = sa.__version__.startswith("1.4")


def test_str_of_a_url_hides_the_password() -> None:
    """SQA177."""
    url = make_url("sqlite://shop:secret@localhost/shop")
    assert ("secret" in str(url)) is IS_1_4
    assert "secret" in url.render_as_string(hide_password=False)
    assert "secret" not in url.render_as_string()


@pytest.mark.filterwarnings("ignore")
def test_a_bind_that_is_assigned_is_not_read() -> None:
    """SQA160."""
    metadata = sa.MetaData()
    sa.Table("users", metadata, sa.Column("id", sa.Integer))
    metadata.bind = sa.create_engine("sqlite://", poolclass=sa.pool.NullPool)
    if IS_1_4:
        metadata.create_all()
    else:
        with pytest.raises(TypeError, match="bind"):
            metadata.create_all()
