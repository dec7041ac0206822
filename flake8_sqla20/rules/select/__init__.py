"""select(), case() and what they are built with."""
