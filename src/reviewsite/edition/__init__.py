"""The gate: the only way out of a review is an Edition, made for one audience and one day."""

from reviewsite.edition.publish import publish
from reviewsite.edition.views import Edition

__all__ = ["Edition", "publish"]
