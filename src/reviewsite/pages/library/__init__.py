"""The library's pages."""

from reviewsite.pages.library.site import library_pages

__all__ = ["library_pages"]
