"""What can be found, and the two indexes that find it: a review's own, and the library's."""

from reviewsite.search.facets import facet_files
from reviewsite.search.library import library_index
from reviewsite.search.pagefind import PagefindError
from reviewsite.search.records import Record, library_records, review_records
from reviewsite.search.review import review_index

__all__ = [
    "PagefindError",
    "Record",
    "facet_files",
    "library_index",
    "library_records",
    "review_index",
    "review_records",
]
