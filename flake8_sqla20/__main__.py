"""`python -m flake8_sqla20` is the `flake8-sqla20` command."""

from flake8_sqla20.cli import main

raise SystemExit(main())
