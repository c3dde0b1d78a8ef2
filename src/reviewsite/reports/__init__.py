"""Diagnostics as people and programs read them: text, GitHub's commands, JSON and SARIF."""

from reviewsite.reports import github, json, sarif, text

__all__ = ["github", "json", "sarif", "text"]
