"""A review's site, from its Edition."""

from reviewsite.pages.review.site import review_pages

__all__ = ["review_pages"]
