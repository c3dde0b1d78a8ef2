"""Comparisons that anyone can run: an invented estate of reviews, built by this program and by
stock MkDocs. Nothing here is part of the package."""
