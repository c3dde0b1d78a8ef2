"""The same Edition as data: JSON and CSV for whoever wants to count, compare or keep it."""

from reviewsite.exports.calendar import calendar_files
from reviewsite.exports.library import files as library_files
from reviewsite.exports.review import files as review_files

__all__ = ["calendar_files", "library_files", "review_files"]
