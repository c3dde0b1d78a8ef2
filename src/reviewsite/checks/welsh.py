"""How Welsh says who said something, whose name stands there, and when somebody was born.

A rule that looks at words asks here where a text is Welsh: its English patterns would find nothing
there, and a translation can give somebody away that its original does not.
"""

from __future__ import annotations

import re

_POST = (
    r"(?:[cg]yfarwyddwr|[pb]rif (?:weithredwr|gwnstabl|swyddog)|[pb]ennaeth|[cg]adeirydd|arweinydd"
    r"|aelod arweiniol|[cg]ynghorydd|rh?eolwr|swyddog|g?weithiwr|ymarferydd|nyrs|meddyg|feddyg"
    r"|athro|athrawes|[cg]ydlynydd|[cg]omisiynydd|deilydd portffolio|maer|faer)"
)
_THE = r"(?:\s+(?:y|yr|ei|eu|ein)\s+|['’]r\s+|['’]u\s+)"
_SOME = rf"(?:{_THE}|\s+un\s+|\s+)"
# Welsh counts in the singular: `sawl ymarferydd` is several of them.
_MANY = (
    r"(?!(?:sawl|nifer|rhai|llawer|ychydig|amryw|dau|dwy|tri|tair|pedwar|pedair|pum|chwe|saith"
    r"|wyth|naw|deg|\d+)\b)"
)
_SAY = (
    r"(?:dywedodd|meddai|eglurodd|ychwanegodd|atebodd|honnodd|cyfaddefodd|cwynodd|credai|teimlai)"
)

ATTRIBUTED = re.compile(
    rf"\b(?:{_SAY}|yn ôl|ym marn|yng ngeiriau){_THE}(?:[\w’'-]+\s+){{0,2}}?{_POST}\b", re.I
)
"""Words with the post of whoever said them: `dywedodd y Cyfarwyddwr`, `yn ôl y Pennaeth`."""

_TEAM = (
    r"(?:aelod o['’]r\s+)?[dtn]h?îm\s+"
    r"(?!adolygu|adolygiad|cymheiriaid|her\b|cyfan|wrth|fod|bod|ei\b|eu\b|yn\b|yr?\b|a\b)\w+"
)
_NAMED = r"(?-i:[A-ZŴŶ][a-zâêîôûŵŷ]+\s[A-ZŴŶ][a-zâêîôûŵŷ]+)\b(?!\s+\d)"
_WHO = rf"{_MANY}(?:(?:[\w’'-]+\s+){{0,2}}?{_POST}\b|{_TEAM}|{_NAMED})"
_BARE = rf"(?:yr?\s+)?(?:{_POST}\b|{_TEAM}|{_NAMED})"
_CALLED = r"(?:disgrifiodd|galwodd|cyfeiriodd)"

SPEAKER_BEFORE = re.compile(
    rf"\b(?:{_SAY}|{_CALLED}|yng ngeiriau|yn ôl|ym marn){_SOME}{_WHO}[^.“\"‘]{{0,60}}[,:]?\s*$"
    rf"|(?:^|\n)[\s>*_|-]*{_BARE}[^.:!?\n]{{0,40}}[*_]*\s*:[*_\s]*$",
    re.I | re.S,
)
SPEAKER_AFTER = re.compile(rf"^\s*[,.]?\s*(?:{_SAY}{_SOME}{_WHO}|[,(—–-]+\s*{_BARE})", re.I | re.S)
SPEAKER_UNDER = re.compile(rf"^[\s>*_(—–-]*{_BARE}[^.!?\n]{{0,40}}[\s>*_)]*\Z", re.I)
"""What stands before, after or under a quotation that has its speaker beside it."""

TITLED = re.compile(
    r"(?<![\w-])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cyng|Cynghorydd|Yr Athro|Y Parch)\.?[ \n]+"
    r"((?:[A-Z][.]?[ \n]+)?[A-ZŴŶ][a-zâêîôûŵŷ]+(?:[ -][A-ZŴŶ][a-zâêîôûŵŷ]+)?)"
)
"""A title with a name. `Sir` is none: it is a county."""

_MONTH = (
    r"(?:Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)"
)
_DAY = (
    r"(?:\d{1,2}[ ./-]\d{1,2}[ ./-]\d{2,4}|\d{4}-\d\d-\d\d"
    rf"|\d{{1,2}}(?:af|ail|ydd|fed|eg|ain)?\s{_MONTH},?\s\d{{4}})"
)
BORN = re.compile(
    r"\b(?:dyddiad geni|g?anwyd(?: ef| hi)?|g?aned(?: ef| hi)?)"
    rf"(?:\s*[:(]|\s+(?:ar|yw|oedd)(?: y)?)?\s*{_DAY}",
    re.I,
)
"""A date of birth: `ganwyd ar 3 Mai 2009`."""
