"""Whether a run of figures can be what it looks like: check digits, area codes, and what is only a count.

Pure arithmetic over figures; the shapes that find the runs are in `shapes`.
"""

from __future__ import annotations

import re

AREA = r"(?:11|2[234689]\d{1,2}|3[2-8]\d{1,2})"
"""Argentine area codes have two to four figures and begin so; none begins with 20, as years do."""
NATIONAL, INTERNATIONAL = 10, range(9, 16)
"""Figures of a phone number with its area code, without 0 and 15; of one with its country's."""

_TAX_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_BANK_BLOCKS = ((0, 8, (7, 1, 3, 9, 7, 1, 3)), (8, 22, (3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3)))
_THOUSANDS = re.compile(r"\d{1,3}(?:([. ])\d{3})(?:\1\d{3})*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY_OF_MONTH, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_DAY = re.compile(
    rf"(?:19|20)\d\d[-/.]{_MONTH}[-/.]{_DAY_OF_MONTH}|{_DAY_OF_MONTH}[-/.]{_MONTH}[-/.](?:19|20)\d\d"
)


def figures(text: str) -> str:
    """Only the figures of a text."""
    return re.sub(r"\D", "", text)


def is_tax_number(number: str) -> bool:
    """Eleven figures whose last one is the check digit of a CUIL or CUIT."""
    if len(number) != 11:
        return False
    rest = 11 - sum(int(digit) * weight for digit, weight in zip(number, _TAX_WEIGHTS, strict=False)) % 11
    return int(number[10]) == {11: 0, 10: 9}.get(rest, rest)


def is_bank_number(number: str) -> bool:
    """Twenty-two figures whose two check digits are right: a CBU or a CVU."""
    if len(number) != 22 or not number.strip("0"):
        return False
    for start, end, weights in _BANK_BLOCKS:
        total = sum(int(digit) * weight for digit, weight in zip(number[start:], weights, strict=False))
        if int(number[end - 1]) != -total % 10:
            return False
    return True


def is_thousands(text: str) -> bool:
    """«4.500.000», and also «4 500 000»: a quantity."""
    return _THOUSANDS.fullmatch(text) is not None


def is_day(text: str) -> bool:
    return _DAY.fullmatch(text) is not None


def is_span_of_years(text: str) -> bool:
    groups = re.findall(r"\d+", text)
    return bool(groups) and all(_YEAR.fullmatch(group) for group in groups)


def is_national_phone(text: str) -> bool:
    """Area code and number, with the 0 and the 15 that people dial or without them.

    Without any of them and without separators, a round number is an amount.
    """
    groups = re.findall(r"\d+", text)
    number = "".join(groups)
    local = number.removeprefix("0")
    if not _has_national_length(local):
        return False
    if local != number or text.startswith("("):
        return True
    if len(groups) == 1:
        return len(number) == NATIONAL and not number.endswith("000")
    is_split_by_area = re.fullmatch(AREA, groups[0]) is not None and not is_thousands(text)
    return is_split_by_area and not is_span_of_years(" ".join(groups[1:]))


def _has_national_length(number: str) -> bool:
    if re.match(AREA, number) is None:
        return False
    if len(number) == NATIONAL:
        return True
    with_mobile = (number[2:4], number[3:5], number[4:6])
    return len(number) == NATIONAL + 2 and "15" in with_mobile


def is_foreign_phone(text: str) -> bool:
    """With its country's code. Without separators, only Argentina's: «+1500000000» may be a sum."""
    number = figures(text).removeprefix("00")
    if number.startswith("54"):
        national = re.sub(r"^549?0?", "", number)
        return len(number) in INTERNATIONAL and (_has_national_length(national) or len(national) >= 8)
    groups = re.findall(r"\d+", text)
    return len(groups) > 1 and len(number) in INTERNATIONAL and not is_thousands(text.strip("+ "))


def is_local_phone(text: str) -> bool:
    """«4455-8899» and «455-8899», but not «2024-2025», «214-2024» or «4500-5000»."""
    first, last = re.findall(r"\d+", text)
    if _YEAR.fullmatch(last) and (len(first) == 3 or _YEAR.fullmatch(first)):
        return False
    return not (int(first) % 50 == 0 and int(last) % 50 == 0)


def is_mobile_without_area(text: str) -> bool:
    """«15 5555-5555»: six to eight figures after the 15, and neither an amount nor years."""
    rest = text[2:].strip(" .-")
    if not 6 <= len(figures(rest)) <= 8 or is_span_of_years(rest):
        return False
    return not is_thousands(text)


def is_called(text: str, least: int = 6) -> bool:
    """A number that stands beside «tel.» or «llamar al»: any length a phone may have."""
    text = text.strip(" .-/()")
    if is_day(text) or is_span_of_years(text) or is_thousands(text):
        return False
    return least <= len(figures(text)) <= 15
