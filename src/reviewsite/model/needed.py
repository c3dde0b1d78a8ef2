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

    `code` is what is reported where it is missing; `status` the status from which on. Where none
    says so, `when` does in words.
    """

    holder: str
    key: str
    code: str
    status: Status | None = None
    when: str = ""
    heading: str = ""

    @property
    def said(self) -> str:
        """From when it is needed, in words."""
        return f"from `{self.status.value}`" if self.status else self.when


NEEDED: tuple[Need, ...] = (
    Need("review", "prose", "RS601", Status.FINAL, heading="Executive summary"),
    Need("review", "contact", "RS604", Status.PUBLISHED),
    Need("review", "sign_off", "RS603", Status.PUBLISHED),
    Need("Publication", "consent", "RS602", Status.PUBLISHED),
    Need("Publication", "publish_on", "RS605", Status.PUBLISHED),
    Need("Publication", "withdrawn", "RS607", Status.WITHDRAWN),
    Need("Finding", "id", "RS103", Status.FINAL),
    Need("action-plan", "consent", "RS608", when="to be public"),
    Need("progress-review", "consent", "RS608", when="to be public"),
    Need("response", "consent", "RS608", when="to be public"),
    Need("evaluation", "consent", "RS608", when="to be public"),
    Need("good-practice", "consent", "RS608", when="to be public"),
    Need("page", "audience", "RS609", when="inside a review"),
    Need("Action", "lead", "RS406", when="expected"),
    Need("Action", "due", "RS407", when="expected"),
    Need("Action", "status", "RS450", when="expected"),
    Need("Action", "by", "RS411", when="with `superseded`"),
    Need("Question", "type", "RS507", when="without a `template`"),
    Need("Question", "text", "RS507", when="without a `template`"),
    Need("Question", "min", "RS507", when="for a scale"),
    Need("Question", "max", "RS507", when="for a scale"),
    Need("Question", "options", "RS507", when="for a choice"),
)
