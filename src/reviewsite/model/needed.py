"""What a review must say by the time it has a status, though a draft may leave it out.

The rules of `checks` enforce each; a test takes every one of these out of a whole review and asks
that the code named here is reported.
"""

from __future__ import annotations

from dataclasses import dataclass

from reviewsite.model.base import Status


@dataclass(frozen=True, slots=True)
class Need:
    """A key (or a heading of the body) that a kind, or a group of keys, needs.

    `status` is the status from which it is needed; where none says so, `when` does in words.
    """

    holder: str
    key: str
    status: Status | None = None
    when: str = ""
    heading: str = ""

    @property
    def said(self) -> str:
        """From when it is needed, in words."""
        return f"from `{self.status.value}`" if self.status else self.when


NEEDED: tuple[Need, ...] = (
    Need("review", "prose", Status.FINAL, heading="Executive summary"),
    Need("review", "contact", Status.PUBLISHED),
    Need("review", "sign_off", Status.PUBLISHED),
    Need("Publication", "consent", Status.PUBLISHED),
    Need("Publication", "publish_on", Status.PUBLISHED),
    Need("Publication", "withdrawn", Status.WITHDRAWN),
    Need("Finding", "id", Status.FINAL),
    Need("action-plan", "consent", when="to be public"),
    Need("progress-review", "consent", when="to be public"),
    Need("good-practice", "consent", when="to be public"),
    Need("page", "audience", when="inside a review"),
)
