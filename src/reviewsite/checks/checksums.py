"""Whether a number passes the check that its issuer put into it."""

from __future__ import annotations

_PUPIL_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""The check letters of a unique pupil number, by remainder: all but I, O and S."""
_TAX_DIGITS = "21987654321"
"""The check digits of a unique taxpayer reference, by remainder."""


def health(digits: str) -> bool:
    """Whether ten digits are a National Health Service number: weights 10 to 2, modulo 11."""
    # No such number begins with two noughts, and the Scottish ones begin with a day.
    if len(digits) != 10 or len(set(digits)) == 1 or digits.startswith("00"):
        return False
    rest = 11 - sum(int(one) * (10 - at) for at, one in enumerate(digits[:9])) % 11
    return rest != 10 and rest % 11 == int(digits[9])


def pupil(number: str) -> bool:
    """Whether a letter and twelve signs are a unique pupil number: weights 2 to 13, modulo 23,
    whose letter comes first. The last sign of a temporary number is a letter, and counts as its
    place among the check letters."""
    first, rest = number[:1].upper(), number[1:].upper()
    if len(rest) != 12 or not set(first + rest) <= {*_PUPIL_LETTERS, *"0123456789"}:
        return False
    values = [int(one) if one.isdigit() else _PUPIL_LETTERS.index(one) for one in rest]
    return _PUPIL_LETTERS[sum(one * (at + 2) for at, one in enumerate(values)) % 23] == first


def tax(digits: str) -> bool:
    """Whether ten digits are a unique taxpayer reference: weights 6 to 10 and 5 to 2, modulo 11,
    whose check digit comes first."""
    if len(digits) != 10:
        return False
    weights = (6, 7, 8, 9, 10, 5, 4, 3, 2)
    rest = sum(int(one) * weight for one, weight in zip(digits[1:], weights, strict=True)) % 11
    return digits[0] == _TAX_DIGITS[rest]
