"""How code is rewritten: positions in the text, its concrete syntax through ast-grep, splices, and their proof."""
