"""The words that invented reviews are made of. `{…}` are places that `invent` fills."""

from __future__ import annotations

BEGINNINGS = (
    *("Ash", "Birch", "Bracken", "Brook", "Carr", "Cold", "Dun", "Elder", "Fallow", "Fern"),
    *("Glen", "Hazel", "Heron", "Holm", "Ivel", "Kest", "Lark", "Linden", "Mallow", "Mere"),
    *(
        "Nether",
        "Oaken",
        "Otter",
        "Pebble",
        "Quarry",
        "Raven",
        "Rowan",
        "Sallow",
        "Sedge",
        "Silver",
    ),
    *(
        "Starling",
        "Tansy",
        "Thistle",
        "Under",
        "Vale",
        "Walden",
        "Wether",
        "Willow",
        "Wren",
        "Yarrow",
    ),
)
ENDINGS = (
    *("bourne", "bridge", "burn", "by", "combe", "cote", "croft", "dale", "dene", "fell"),
    *("field", "ford", "garth", "gate", "ham", "haven", "hithe", "holt", "hurst", "ley"),
    *("mead", "mere", "minster", "moor", "port", "shaw", "stead", "stoke", "thorpe", "ton"),
    *("wash", "water", "wick", "wold", "wood", "worth"),
)
REGIONS = {
    "England": (
        *("North East", "North West", "Yorkshire and the Humber", "East Midlands"),
        *("West Midlands", "East of England", "London", "South East", "South West"),
    ),
    "Wales": ("North Wales", "Mid Wales", "South West Wales", "South East Wales"),
}
PLACES = (
    *("the market town", "the harbour estate", "the eastern valleys", "the villages in the north"),
    *(
        "the old mill quarter",
        "the coastal towns",
        "the new estates by the ring road",
        "the southern wards",
    ),
    *(
        "the university district",
        "the former coalfield",
        "the two largest towns",
        "the hill villages",
    ),
)
PARTNERS = (
    *("the health board", "the police", "housing officers", "voluntary groups", "head teachers"),
    *("general practices", "the community trust", "care providers", "the fire service"),
    *("probation staff", "the carers' centre", "the college", "neighbouring councils"),
)
POSTS = (
    *("Head of Commissioning", "Head of Safeguarding", "Head of Performance", "Head of Finance"),
    *("Assistant Director, Operations", "Principal Social Worker", "Head of Workforce"),
    *("Head of Partnerships", "Head of Digital", "Head of Communities", "Head of Early Help"),
    *("Service Manager, Reviews", "Head of Quality", "Democratic Services Manager"),
)

NARRATIVE = (
    "In every group that we met, somebody could say what had changed in the past year and why.",
    "Staff in {place} described managers who ask what they would do before giving an answer.",
    "The picture is less even in {place}, where posts have been vacant for much of the year.",
    "We read {n} documents and found that they told the same story as the people we spoke to.",
    "{partner} told us that they are brought in early, and heard when what they say is awkward.",
    "Meetings with {partner_low} are well attended, though papers often arrive on the day.",
    "Of {n} people who answered the survey, most knew what the council wanted to change first.",
    "Waiting has become shorter for most, and those who still wait are rung every fortnight.",
    "The figures are collected with care; what they mean for people is discussed less often.",
    "A small team looks at what comes back from complaints and writes a page on it every quarter.",
    "What is learned in one part of the service does not always reach the next.",
    "People who use services were clear: they want to be asked before the draft is written.",
    "Practitioners spoke warmly of supervision, which is regular and leaves room to think.",
    "Where decisions differed between teams, the record seldom gave a reason.",
    "Councillors ask good questions in scrutiny and follow them up at the next meeting.",
    "The opposition is briefed early, and told us that it trusts what it hears.",
    "The plan is short, and the people who must carry it out had a hand in writing it.",
    "There are {n} plans that touch on this, several of them begun before the last reorganisation.",
    "In {place} a weekly talk with {partner_low} settles most things before a referral is made.",
    "We saw two visits that were planned around the person's day and not around the service's.",
    "Records describe what happened fully and say less about what the worker made of it.",
    "The budget is tight and managed openly: everybody could name the three largest pressures.",
    "Savings for the coming year depend on work that has not yet begun.",
    "A shared list, looked at every Monday, has put an end to passing people from team to team.",
    "New staff said that their first three months were well prepared and made them want to stay.",
    "Exit interviews are held and their results have led to changes in how cases are shared out.",
    "The technology gets in the way: one piece of work may need {n_small} entries in two systems.",
    "Families told us that letters are clearer than they were, and that calls are returned.",
    "People whose first language is not English rely on relatives more than they should.",
    "{partner} would like to know what became of the concerns that they raise.",
    "The offer is good for those who reach it; the council knows less about those who do not.",
    "We met {n} people with experience of services, and several now help to train staff.",
    "The building is welcoming, and people say that it matters to them.",
    "Travel is a difficulty in {place}, and meetings are now held there once a month.",
    "Commissioners know their market, meet providers often and are honest about what can be paid.",
    "Contracts count hours and visits; two new ones count what changed for the person instead.",
    "The council looks at its own work candidly, and we found little that it had not already said.",
    "Some of what is promised in strategies could not be found in the work plans beneath them.",
    "A change in the law is understood by managers, and training for everybody else is booked.",
    "Young people showed us the room that they had designed and the rules they had set for it.",
    "The two services share an office and a duty rota, which has shortened the way between them.",
    "Thresholds are written down, and {partner_low} read them differently from the front desk.",
    "When the lists grew last winter, managers told councillors before they were asked.",
    "The council could make more of what it knows about {place}.",
    "Everybody agrees that help should come sooner, and nobody yet on what to stop doing.",
    "Audits are done each month by managers of all levels, and practitioners find them useful.",
    "The next step is to choose one thing from each audit and to look for it three months later.",
    "It was clear from what we read that decisions are taken in good time when the risk is plain.",
)

STRENGTHS = (
    "Leaders are visible, approachable and known to front-line staff",
    "People are listened to and treated with respect by everybody they meet",
    "Staff feel supported and would recommend the council as a place to work",
    "Partners trust one another enough to say what is not working",
    "Help is offered early and without a long form",
    "Councillors of all groups understand the service and protect it in hard budgets",
    "Supervision is regular and helps practitioners to think",
    "Decisions about immediate safety are prompt and well recorded",
    "The council knows its communities and uses what it knows",
    "Commissioners and providers plan together and share what they expect to need",
    "People with lived experience help to recruit and train staff",
    "Newly qualified staff are well prepared and carry a protected caseload",
    "Information is shared promptly between agencies and with consent",
    "Performance figures are accurate and looked at every month",
    "Complaints are answered in plain words and lead to changes",
    "Plans are written with the person and in their own words",
    "The budget is understood, forecast with care and openly discussed",
    "Workers stay long enough for people to know them by name",
    "There is a shared picture of risk across the partnership",
    "Scrutiny asks good questions and follows up the answers",
    "Carers are recognised as partners and asked what would help",
    "Front-line managers are experienced and close to the work",
    "The self-assessment is candid and matches what we saw",
    "Transport, housing and leisure take part in plans from the beginning",
    "Staff use the research that they are given and ask for more",
    "Small grants reach groups that no contract could reach",
    "Work between the emergency team and the day teams passes over smoothly",
    "The council keeps promises that it makes to young people",
)
AREAS = (
    "Agree one way of ranking who needs help first, and use it in every team",
    "Make sure that the reasons for a decision are written down beside it",
    "Bring the many plans together into one that people can remember",
    "Report what changed for people beside the count of what was done",
    "Involve people who use services before a draft is written",
    "Tell those who raise a concern what became of it",
    "Make what carers are offered depend on the carer and not on the door they came by",
    "Look at who is not reached, and ask them why",
    "Shorten the way between the first contact and somebody who can decide",
    "Let learning from audits reach the next piece of work",
    "Give front-line managers time to manage",
    "Settle with partners what each of the thresholds means in practice",
    "Plan for the move between services well before it happens",
    "Make the two recording systems speak to one another",
    "Say plainly which of the difficulties matters most",
    "Fill the posts that have been vacant longest, or decide to do without them",
    "Test whether the savings plan still holds",
    "Use the voice of people with experience when contracts are written",
    "Keep plans alive after the meeting at which they are agreed",
    "Strengthen the challenge that partners give one another",
    "Record people's first language and offer an interpreter who is not a relative",
    "Move from describing what happened to saying what should change",
    "Make reviews timely, beginning with those who live farthest away",
    "Spread what works in one area to the others",
    "Let councillors see the work at first hand and more often",
    "Clear away reports that nobody reads",
)
TAILS = (
    "across {short}",
    "in most parts of {short} that we visited",
    "in {short}, and most of all in {place}",
)
"""Said after a finding, so that no two councils' findings are the same to the letter."""

POINTS = (
    "Seen in {n} of the records that we read",
    "Most marked in {place}",
    "{partner} said the same without being asked",
    "Figures for the past three years bear it out",
    "It depends on one or two people who may leave",
    "Work on it began in the spring",
)
RECOMMENDATIONS = (
    "Use one method to decide who comes first",
    "Write down why, and not only what",
    "Have one plan and finish it",
    "Measure what changes for people",
    "Share decisions with those whom they affect",
    "Close the circle with everybody who raises a concern",
    "Give every carer the same good start",
    "Find out who is not coming",
    "Put somebody who can decide at the front desk",
    "Turn audits into habits",
    "Agree what the thresholds mean",
    "Prepare early for the move between services",
    "Make recording simpler",
    "Say what the area needs and buy it differently",
    "Look again at the savings plan",
    "Grow the managers of the next five years",
)
ADVICE = (
    "Begin with the two teams that already do it, and ask them to teach the others.",
    "Say who leads, by when, and how anybody will know that it has been done.",
    "Try it in {place} for three months before it is written into policy.",
    "Ask {partner_low} to help with the design; they have offered.",
    "Take something away for everything that is added.",
    "Report on it to scrutiny twice a year, on a single page.",
    "Use the group of people with lived experience to test whether it makes sense.",
    "Set a date on which the council will decide to keep it, change it or stop it.",
    "Look at a few examples together every week until the differences can be explained.",
    "Keep what works now, and do not wait for a new system.",
    "Publish the result, good or not, where residents can see it.",
    "Share what is learned with the neighbouring councils, who face the same question.",
)
RESPONSES = (
    "The council accepts this and has already begun.",
    "Agreed. It will be part of the service plan from April.",
    "Agreed in principle, and subject to the budget decision in February.",
    "We will do this together with our partners, who were at the meeting.",
    "We accept the aim. The date depends on the new recording system.",
)
PRIORITIES = (
    "Nobody waits without our knowing how they are",
    "The same concern leads to the same decision",
    "One plan that everybody can remember",
    "Help that does not depend on where somebody lives",
    "Decisions made with people and not about them",
    "A workforce that stays",
    "Knowing whether it works",
)
ACTIONS = (
    "Adopt one method of ranking lists by risk and train every team in it",
    "Write a short guide to decisions, with worked examples",
    "Hold a weekly conversation about difficult decisions in each area",
    "Merge the improvement plans into one and close the rest",
    "Choose five measures of what changes for people and report them monthly",
    "Set up a forum of people with lived experience and give it a budget",
    "Send a message within ten working days to whoever raised a concern",
    "Write down with carers what any carer can expect",
    "Compare who comes with who lives here, ward by ward",
    "Move an experienced worker to the front desk on every day of the week",
    "Pick one thing from the audits each quarter and look for it in the next",
    "Hold three workshops with partners on what the thresholds mean",
    "Draw up a shared list of young people who will need support at eighteen",
    "Take out of the forms every question whose answer nobody uses",
    "Publish an up-to-date market position statement",
    "Test the assumptions of the savings plan with the finance team",
    "Offer a development programme to first-line managers",
    "Book interpreters through one number and record each time that one is used",
    "Visit every out-of-area placement at least twice a year",
    "Bring the induction of new staff into one week and repeat it each quarter",
    "Arrange for each councillor on the committee to spend a day with a team",
    "Agree a protocol for sharing information with the hospital",
    "Review every contract that counts hours and not results",
    "Hold exit interviews and report on them every six months",
)
MEASURES = (
    "Every person waiting has a level of risk no more than four weeks old",
    "Nine in ten of those who raise a concern hear within ten working days",
    "A sample of thirty decisions can be explained by somebody else",
    "The share of reviews held on time rises by ten points",
    "Staff turnover falls below the regional average",
    "People say in the yearly survey that they were asked",
    "Two councils ask how it was done",
)
NOTES = (
    "In use in two of four areas.",
    "Agreed by the leadership team and under way.",
    "Delayed by vacancies; a new date has been set.",
    "Done, and looked at again after three months.",
    "Partners have seen the draft and asked for two changes.",
)

PRACTICES = (
    (
        "A Monday list that nobody falls off",
        "One shared list and one weekly meeting have ended the passing of people between teams.",
    ),
    (
        "Surgeries in the waiting room",
        "An hour a week in general practice finds carers whom no other route had found.",
    ),
    (
        "Auditors with lived experience",
        "People who have used services read records beside managers and change what is asked.",
    ),
    (
        "The page that carers wrote",
        "One page, written by carers, says what a carer can expect and has halved complaints.",
    ),
    (
        "A room designed by young people",
        "Young people planned, furnished and now run the room in which their reviews are held.",
    ),
    (
        "Decisions over coffee",
        "A weekly half-hour on three difficult decisions has made the next ones more alike.",
    ),
    (
        "Keeping the people we train",
        "A protected first year and a mentor outside the team have kept nine in ten new staff.",
    ),
    (
        "A key safe by teatime",
        "A small fund without a form pays for whatever keeps a person from their own front door.",
    ),
    (
        "Telling people what became of it",
        "A short message to whoever raised a concern has brought better referrals, and fewer.",
    ),
    (
        "Family time that works",
        "Meeting at weekends and near home has doubled the number of family meetings held.",
    ),
    (
        "The contract that counts results",
        "Paying for what changed and not for hours has let providers plan with the person.",
    ),
    (
        "Walking the case",
        "Each month a manager and a practitioner walk one person's way and mend what is amiss.",
    ),
    (
        "Learning in one thing at a time",
        "Choosing a single lesson a quarter has made audits visible in the work.",
    ),
    (
        "A single question at the door",
        "Asking what a good day looks like has changed what is offered at first contact.",
    ),
)
CHALLENGE = (
    "People were known to several teams, and each team believed that another was in the lead.",
    "Waiting times had risen for three winters running, and more staff had not brought them down.",
    "In {n} of a hundred situations a decision had waited for somebody who was not in the room.",
    "Good ideas had been tried before in {place} and had ended with the money for them.",
    "Those who most needed the service were the least likely to ask for it.",
)
DONE = (
    "Three workers and a manager from {partner_low} designed what could begin within a month.",
    "They started in {place} with people who had agreed to be the first, and met every Friday.",
    "The rules were kept to a single card, and everybody in the room could say yes.",
    "No new post was made. Time was found by ending two meetings and one report.",
    "After six months the scheme was offered to the other areas, to take up when ready.",
)
DONE_POINTS = (
    "Begin with what the person would like to be different",
    "Nobody is passed on without a conversation",
    "Whoever promises something writes it down, with a date",
    "Difficult situations are taken away by two people and come back within the week",
)
IMPACT = (
    "Most of the change came in the first half-year and it has held since.",
    "Staff say that they spend less time on looking for one another and more with people.",
    "It was not all gain: the first months were hard on a team that already had vacancies.",
    "The university looked at it in the second year and laid two thirds of the change to it.",
)
LESSONS = (
    "Authority matters more than numbers. Send somebody who can say yes.",
    "Bring in housing and the voluntary sector from the first day.",
    "Keep it short, and keep it at the same hour.",
    "Ask the people concerned whether it helped, and publish what they say.",
    "Expect a dip in the second month and say so beforehand.",
)
MEASURED = (
    ("Days from first contact to a decision, on average", "{a} days", "{b} days"),
    ("People who needed no further help after three months", "{b_pc} per cent", "{a_pc} per cent"),
    ("Complaints in a year", "{a}", "{b}"),
    ("Staff who say that it helps them", "{b_pc} per cent", "{a_pc} per cent"),
)
QUESTIONS = (
    ("waiting", "Does the council know who is waiting and whether their risk is falling?"),
    ("same-decision", "Would two people in different teams make the same decision?"),
    ("early", "Does help come early enough to make a difference?"),
    ("voice", "Can people see what came of what they said?"),
    ("partners", "Do partners know what to expect of one another?"),
)
