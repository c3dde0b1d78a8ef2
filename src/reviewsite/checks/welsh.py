"""How Welsh says who said something, whose name stands there, and when somebody was born.

A rule that looks at words asks here where a text is Welsh: its English patterns would find nothing
there, and a translation can give somebody away that its original does not.
"""

from __future__ import annotations

import re

_POST = (
    r"(?:[cg]yfarwyddwr|[pb]rif (?:weithredwr|gwnstabl|swyddog|weithiwr cymdeithasol)|arweinydd"
    r"|[pbf]h?ennaeth|[cg]h?adeirydd|[cg]h?ynghorydd|[cg]h?ydlynydd|[cg]h?omisiynydd|rh?eolwr|swyddog"
    r"|aelod (?:arweiniol|cabinet|o['’]r cabinet|gweithredol)|dd?ei(?:lydd|liad)(?: y)? portffolio"
    r"|g?weithiwr|ymarferydd|nyrs|meddyg|feddyg|athro|athrawes|m?f?aer|trysorydd"
    r"|(?-i:DASS|DCS|DPH|PSW|CEO|CX|AD|HoS|LADO|IRO|SRO|[Aa](?:dran )?151|[Ss]151))"
)
_THE = r"(?:\s+(?:y|yr|ei|eu|ein)\s+|['’]r\s+|['’]u\s+|['’]i\s+)"
_SOME = rf"(?:{_THE}|\s+un\s+|\s+)"
# Welsh counts in the singular: `sawl ymarferydd` is several of them.
_MANY = (
    r"(?!(?:sawl|nifer|rhai|llawer|ychydig|amryw|dau|dwy|tri|tair|pedwar|pedair|pum|chwe|saith"
    r"|wyth|naw|deg|pob|\d+)\b)"
)
_SAY = (
    r"(?:dywedodd|meddai|eglurodd|esboniodd|ychwanegodd|atebodd|honnodd|cyfaddefodd|cwynodd|credai"
    r"|teimlai|tybiai|meddyliai|cadarnhaodd|nododd|datganodd|cynghorodd|awgrymodd|cydnabu"
    r"|cydnabyddodd|sylwodd|adroddodd|soniodd|pwysleisiodd|mynegodd|barnai|teimlodd|credodd)"
)
_SAYING = (
    r"(?:dweud|egluro|esbonio|ychwanegu|honni|cyfaddef|cwyno|credu|teimlo|tybio|meddwl|cadarnhau"
    r"|nodi|datgan|awgrymu|cydnabod|pwysleisio|ofni|poeni)"
)
# The post of which there is one: after an article, with a capital, or somebody's.
_ITS = r"(?=\w*(?-i:[A-Z])|dd?ei(?:lydd|liad)|\w+(?:\s\w+)?(?:\s+yr?\b|['’]r\b))"
_ONE = rf"(?:{_THE}|\s+{_ITS})(?:[\w’'-]+\s+){{0,2}}?{_POST}(?!\w)"
_NO_PAPER = r"(?!\s+yn\s+(?:ei|eu)\s+(?:adroddiad|cynllun|strategaeth)\b)"

ATTRIBUTED = re.compile(
    rf"\b(?:{_SAY}|yn ôl|ym marn|yng ngeiriau|o safbwynt|(?:clywsom|wrthym) gan){_ONE}{_NO_PAPER}"
    rf"|\b(?:[bf]arn|geiriau|safbwynt){_ONE}[^.;:!?]{{0,40}}?\s+(?:yw|oedd)\b"
    rf"|\b(?:mae|roedd|oedd|[bf]od){_ONE}(?:\s+[\w’'-]+){{0,5}}?\s+(?:yn|wedi|o['’]r farn)\s+"
    rf"(?:{_SAYING}\b|y\b|[bf]od\b)",
    re.I,
)
"""Words with the post of whoever said them: `dywedodd y Cyfarwyddwr`, `yn ôl y Pennaeth`."""

_TEAM = (
    r"(?:aelod o['’]r\s+)?[dtn]h?îm\s+"
    r"(?!adolygu|adolygiad|cymheiriaid|her\b|cyfan|wrth|fod|bod|ei\b|eu\b|yn\b|yr?\b|a\b)\w+"
)
_NAMED = r"(?-i:[A-ZŴŶ][a-zâêîôûŵŷ]+\s[A-ZŴŶ][a-zâêîôûŵŷ]+)\b(?!\s+\d)"
_WHO = rf"{_MANY}(?:(?:[\w’'-]+\s+){{0,2}}?{_POST}\b|{_TEAM}|{_NAMED})"
_BARE = rf"(?:yr?\s+)?(?:(?:[\w’'-]+\s+)?{_POST}\b|{_TEAM}|{_NAMED})"
_CALLED = r"(?:disgrifiodd|galwodd|cyfeiriodd)"

SPEAKER_BEFORE = re.compile(
    rf"\b(?:{_SAY}|{_CALLED}|yng ngeiriau|yn ôl|ym marn){_SOME}{_WHO}[^.“\"‘]{{0,60}}[,:]?\s*$"
    rf"|(?:^|\n)[\s>*_|-]*{_BARE}[^.:!?\n]{{0,40}}[*_]*\s*:[*_\s]*$",
    re.I | re.S,
)
SPEAKER_AFTER = re.compile(
    rf"^\s*[,.]?\s*(?:(?:{_SAY}|(?:yn ôl|yng ngeiriau)){_SOME}{_WHO}|[,(—–-]+\s*{_BARE})",
    re.I | re.S,
)
SPEAKER_UNDER = re.compile(rf"^[\s>*_(—–-]*{_BARE}[^.!?\n]{{0,40}}[\s>*_)]*\Z", re.I)
SOMEBODY = re.compile(rf"[\s(-]*{_BARE}[^.!?“\"]{{0,20}}", re.I)
"""What stands before, after, under or in a cell beside a quotation that has its speaker with it."""

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
