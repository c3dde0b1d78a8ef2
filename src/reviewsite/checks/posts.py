"""Words for posts and teams, and RS212 and RS213: a person's name where a post belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewsite import comments
from reviewsite.checks import welsh
from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written

_WORDS = """
academy access accountant acute administrator admissions adult adults advice adviser advisor
advocacy advocate agency agreement analyst apprentice area assembly assessment assistant associate
association audit auditor authority board body borough branch business cabinet care carer carers
caseworker centre chair chairman chairperson chairwoman challenge champion chief child children
childrens city clerk client clinical coach college commissioner commissioners commissioning
committee communications community complaints constable consultant contact contracts cooperative
coordinator co-ordinator corporate council councillor councillors county customer data day delegate
delivery democracy democratic department deputy designated development digital direction director
directorate directors disability disabilities district doctor domestic duty early education
employment engagement enquiries enquiry environment equalities equality estates executive experience
expert facilitator family families feedback finance fire fostering forum foundation friend front
general governance governor group guardian head headteacher health hello help home homes hospital
house housing hub human improvement inclusion independent info information infrastructure inspector
integrated integration intelligence interim investigator joint justice law lead leader leaders
leadership learning legal leisure liaison library licensing link local locality mail manager
managers marketing mayor media medical member members mental midwife minister monitoring network
neighbourhood nurse nursing occupational office officer officers operational operations organiser
owner panel parent parenting partner partners partnership partnerships people performance permanence
personnel placement placements planning police policy portfolio post practice practitioner
practitioners prevention principal probation procurement professional programme project property
protection provider providers psychologist public quality reception records recruitment reference
referrals regeneration region registrar registration representative research resident residents
resources response review reviewer reviewing reviews safeguarding school schools scrutiny secretary
section sector senior service services social society solicitor specialist spokesperson sponsor
staff strategic strategy student superintendent supervisor support supported systems teacher team
teams technical tenant therapist trading training trainer transformation transitions transport
treasurer trust trustee unit user vice visitor voice voluntary volunteer ward warden welfare
wellbeing worker workers workforce works young youth
aelod arweiniol arweinydd bwrdd cadeirydd cydlynydd cyfarwyddwr cyngor cynghorydd cymdeithasol
diogelu dirprwy gofal gwasanaeth gwasanaethau gweithiwr gweithredwr pennaeth plant prif
rheolwr swyddog
tîm uwch weithiwr weithredwr
addysg adborth cymorth cynnar cyswllt gwybodaeth llais oedolion pobl tai teulu teuluoedd ymholiadau
ysgol ysgolion
"""
ROLE_WORDS = frozenset(_WORDS.split())
"""Words of which a post, a team or an organisation is made, in lower case."""

_TITLES = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Councillors|Sir|Dame|Lord|Lady|Professor|Prof)"
_SIGNS = (
    "Mr",
    "Ms",
    "Mx",
    "Miss ",
    "Dr",
    "Cllr",
    "Councillor",
    "Sir ",
    "Dame ",
    "Lord ",
    "Lady ",
    "Prof",
    "Cyng",
    "Yr Athro ",
    "Y Parch",
)
_NAME = re.compile(r"[A-Z][a-z]*(?:['’-][A-Z]?[a-z]+)*\.?\Z")
_TITLED = re.compile(
    rf"(?<![\w-]){_TITLES}\.?[ \n]+((?:[A-Z][.]?[ \n]+)?[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)"
)
_STARTS_WITH_TITLE = re.compile(rf"{_TITLES}\.? [A-Z]")
_POSTS = frozenset({"lead", "with", "post", "by"})
_NOT_POSTS = frozenset({"external_judgements", "publication"})


def is_name(typed: str) -> bool:
    """Whether a text looks like a person's name and not like a post: two or three words with
    capitals, none of which is a word for a post or a team; or a title with a name."""
    words = typed.split()
    plain = {word.strip(".,()").removesuffix("'s").removesuffix("’s").lower() for word in words}
    if _STARTS_WITH_TITLE.match(typed) and not (plain - {"councillor"}) & ROLE_WORDS:
        return True
    return (
        2 <= len(words) <= 3
        and all(_NAME.match(word) for word in words)
        and not plain & ROLE_WORDS
        and not {part for word in plain for part in word.split("-")} & ROLE_WORDS
    )


@rule("RS212", "A person's name where a post belongs", needs="text")
def name_for_post(text: Written, context: Context) -> Iterator[Found]:
    """
    People are named by post and organisation, never by name: whoever leads an action, agreed to
    publish, signed the review off or may be asked. Posts outlast their holders, and a report
    must not criticise individuals or let them be identified (Social Services Peer Review Guide
    2016, section 5).

    Wrong: `lead: Alex Carter`

    Right: `lead: Head of Commissioning`

    The rule looks for two or three words with capitals, none of which belongs to a post or a
    team. A post that it does not know is set aside with `allow:`.
    """
    for one in text.typed:
        key, top = one.keys[-1], one.keys[0]
        if key not in _POSTS or (key == "by" and top == "external_judgements"):
            continue
        named = comments.without(one.node.value).strip()
        if is_name(named):
            yield (
                one.node.span,
                f"“{named}” looks like a person's name",
                "Write the post, for example Head of Commissioning.",
            )


@rule("RS213", "A title with a name", needs="text")
def titled_name(text: Written, context: Context) -> Iterator[Found]:
    """
    A title before a word with a capital is nearly always a person's name. The review names
    nobody; no machine finds every name, so somebody reads the whole for identifiable people
    and signs it off (`sign_off`).

    Wrong: `Cllr Carter chaired the meeting.`

    Right: `The portfolio holder chaired the meeting.`
    """
    for view in text.words:
        if not any(title in view.text for title in _SIGNS):
            continue
        for hit in view.find(welsh.TITLED if text.lang == "cy" else _TITLED):
            if not {word.lower() for word in hit.match[1].split()} & ROLE_WORDS:
                message = f"“{hit.text}” names a person"
                yield hit.span(), message, "Write the post, or what the person does."
