"""Where a review stands in its programme: what is done, what is due, what is late, and whose."""

from reviewsite.process.standing import Standing, standing
from reviewsite.process.steps import State, Step

__all__ = ["Standing", "State", "Step", "standing"]
