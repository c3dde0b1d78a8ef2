"""Programmes, frameworks, criteria, questionnaires and topics: the shipped data and its reader."""

from reviewsite.frameworks.catalogue import Catalogue, Entry, shipped
from reviewsite.frameworks.describe import describe, listing
from reviewsite.frameworks.shelf import ShippedDataError
from reviewsite.frameworks.tables import tables

__all__ = ["Catalogue", "Entry", "ShippedDataError", "describe", "listing", "shipped", "tables"]
