"""Paragraphs as reports of peer reviews and papers of councils have them, of invented councils.

In none is anything attributed to a person, a post or a team, and none points at anybody. Posts act,
report and decide in them, documents are quoted, and figures stand side by side: what the rules
about people must leave alone.
"""

from __future__ import annotations

_ENGLISH = """\
The council has a stable corporate leadership team. The chief executive has been in post since
2019 and chairs the improvement board.

The Director of Adult Services reports to the chief executive and is a member of the corporate
management team.

The Leader presents the budget to full council in February each year, and scrutiny looks at it in
January.

The portfolio holder meets the director and the heads of service every fortnight to go through
performance.

Following the elections in May 2023 a new cabinet member was appointed. The deputy leader kept the
portfolio for finance.

The Director of Children’s Services took up post in September 2022. Three of the four assistant
directors were appointed after that.

The monitoring officer advises members on the code of conduct, and a protocol says how officers
and members work together.

The Section 151 Officer signed the statutory notice in November. It was withdrawn in March once
the savings had been agreed.

The chair of the safeguarding board is independent of the council and publishes an annual report.

The Head of Service for disabled children manages three teams: two for assessment and one for
short breaks.

The chief executive added a second strategic director to the structure in 2021.

The director advised cabinet on the options in a report of 14 June 2023, and cabinet chose the
second.

Officers reported to the committee in March that the programme was on track. The committee noted
the report.

The Principal Social Worker leads on practice standards and runs a forum to which every team sends
somebody.

There is a clear line of sight from the chief executive to practice: she sits in on two
supervision sessions a year.

The leader and the chief executive have a good working relationship. Members feel well informed.

Members told us that they were well briefed before big decisions. Several would like more time to
read long papers.

Senior leaders know their services well. They said that the self-assessment had been written with
staff.

The council’s constitution was revised in 2022 and describes the role of statutory officers
clearly.

A shared head of legal services works for both councils, and a shared monitoring officer is
planned.

The independent reviewing officers report each year on the timeliness of reviews; the report goes
to the corporate parenting board.

The LADO’s annual report was considered by the partnership in October. Referrals rose from 112 to
146.

The role of the DASS has been widened to take in housing, which gives the post a budget of £142.6
million.

The lead member for children chairs the corporate parenting panel, which meets six times a year.

The Caldicott guardian signs off each agreement to share information.

We heard a consistent message: people are proud to work here and would recommend the council to a
friend.

Staff told us that caseloads had come down and that supervision was regular. Records of
supervision bore this out.

Carers said that they often had to tell their story more than once. They would like one named
worker.

Partners described a change in tone over the past two years: more listening, fewer surprises.

Many of those we met felt that the pace of change was right; some thought it too slow.

Young people told us that they trusted their social workers. They were less sure who would help
them at eighteen.

Several people said “it feels different now”, and nobody we met wanted to go back.

One theme came up in almost every session: “we do not tell our story well”.

Foster carers were positive about training, and less so about how long it takes to be paid.

Head teachers value the new advice line. They would like the threshold document to be shorter.

Providers reported that payments are prompt and that commissioners understand their costs.

Social workers spoke warmly of their managers and of the time that is given to learning.

Councillors from all groups thought that scrutiny had become sharper.

Residents in the focus group were unsure whom to ring at the weekend.

People with a learning disability who took part in the review asked for meetings without jargon.

Voluntary organisations believed that grants were awarded fairly, though late.

Those who use direct payments described the paperwork as heavy; 14 of 22 had help with it.

Health colleagues noted that discharge planning starts earlier than it did.

The team felt that the vision was clear and that the plan behind it had too many priorities.

The peer team would encourage the council to be bolder about what it will stop doing.

In the team’s view the board should meet less often and for longer.

We think the council should look again at how its three strategies fit together.

The team saw good examples of direct work. In six of the ten records the child’s voice was plain.

The team looked at 24 records. In 17 the plan was up to date, and in 5 it was more than three
months old.

Peers were struck by the warmth of the welcome and by how openly staff spoke.

Our recommendation is to test the new model in one locality before it goes further.

The review team thanked the council for the care with which the timetable had been prepared.

The team noted that the strategy has no baseline, so that progress cannot be shown.

The corporate plan promises “a place where every child can thrive” and sets five aims for 2022 to
2026.

The strategy for carers is called ‘Caring Together’. It runs until March 2025 and has an action
plan of 31 lines.

The threshold document speaks of “help at the right time”, and staff use the phrase without
prompting.

The guidance says 'as soon as is practicable', which some teams read as a week and others as a
month.

The council's motto, 'forward together', stands on the wall of the reception and on every letter.

The annual statement “What Good Looks Like” was sent to all staff. It is two pages long.

The programme ‘Getting to Good’ ended in 2021; its successor, ‘Staying Good’, has a board of its
own.

Under the heading “Our ambitions” the plan lists eleven of them. Four would be enough.

The survey asked “Do you know who your worker is?” and 81 per cent answered yes.

The Care Act 2014 speaks of ‘wellbeing’; the council’s own form still says ‘need’.

The leaflet is titled ‘Who can help me?’ and is to be had in Welsh, Polish and easy read.

Job adverts now say “we work with families, not on them”. Applications have doubled.

The scrutiny report of 2023, ‘A Front Door That Opens’, made nine recommendations. Seven have been
carried out.

The procedure uses the words “must” and “should” as if they were one.

The practice framework rests on three phrases: “be curious”, “be clear” and “be kind”.

The councils' partners and the boards' chairs meet twice a year, as do the districts' chief
executives.

It's the families' experience that counts, and the teams' records don't always show it.

The '90s estate on the hill is where most of the new families' homes will be.

Workers' caseloads, managers' spans of control and the service's budget are looked at together.

Children's centres became family hubs in 2021; parents' groups still meet in nine of them.

The providers' forum, carers' partnership and users' group each have a seat on the board.

A young person's plan is theirs: 'my plan', as the form has it, is written in the first person.

The budget for 2023/24 is £87.4 million, of which £61,250,000 goes to care packages and £9,800,000
to staff.

The number of children looked after was 412 in March 2021, 437 in March 2022 and 455 in March
2023.

The rates per 10,000 were 64, 71, 78 and 83 in the four years to 2023; the average for England was
71.

Between 1 April 2022 and 31 March 2023 there were 3,456 contacts, 1,204 referrals and 876
assessments.

Of 1,204 referrals, 312 were repeat referrals (26 per cent), against 24 per cent in 2021-22.

Savings of £3.2m, £4.1m and £2.75m are planned for 2024/25, 2025/26 and 2026/27.

The ratios were 1:12, 1:14 and 1:17 in the three teams. The target is 1:15.

Completion within 45 days stood at 78.4, 81.9, 80.2 and 85.6 per cent in the four quarters.

Meetings were held on 12/01/2023, 09/02/2023 and 14/03/2023, each from 09:30 to 12:00.

Sections 9.1.2 to 9.1.8 of the report and paragraphs 43, 47, 65 and 91 of the appendix deal with
this.

Ward populations range from 4,312 to 11,946; the largest three have 11,946, 10,873 and 10,102
people.

Spending per head was £321, £347 and £359 in 2019-20, 2020-21 and 2021-22.

The capital programme has schemes of £1,200,000, £850,000 and £2,400,000 in the north of the
county.

The answers were 12 34 18 7 and 9 from strongly agree to strongly disagree, in a survey of 80
people.

Turnover was 14 per cent in 2020, 17 in 2021, 19 in 2022 and 13 in 2023.

Minute 47 of 12 July 2022 and report 2022/118 record the decision; the call-in period ended on 21
July.

The tender (reference 2022-0417) drew eleven bids. Lot 3 was let again in May 2023.

In 2023, case numbers rose again: 2,913 were open in December, against 2,644 a year before.

The file has 204 pages, and the index to it another 17.

The new case system went live in 2021. In the first year 14 case records in every hundred had a
gap.

In case 3 of the mapping the plan had no date. In cases 1, 2 and 4 it had.

Records A1 to C4 were read by two people each, D1 to H2 by one.

The dashboard shows 48 measures on 6 pages; 31 are green, 12 amber and 5 red.

The out-of-hours service had 11,204 calls in 2022: 6,410 by telephone and 4,794 through the web.

The A48 and the B4265 cut the district in two, and bus 303 runs once an hour.

Standards ISO 27001 and BS 8878 are named in the contract, as is Regulation (EU) 2016/679.

A further £250,000 a year was agreed until 2026-27 for the twelve posts in the edge of care team.

There are 27 schools with 9,412 pupils, 1,318 of whom have an education, health and care plan or
support.

The team’s mailbox, adults.improvement@northmoor.example, is looked at twice a day.

Feedback may be sent to enquiries@northmoor.example or left at any library.

Referrals go to mash@northmoor.example, and advice is given at socialcare@northmoor.example.

Papers are on the council’s site at www.northmoor.example, under ‘Meetings’.

The hub is at Unit 4A, near the station. It is open from 8am to 6pm on weekdays.

Early help has been reorganised around six localities. Each has a manager, eight workers and a
link to schools.

The multi-agency hub takes decisions within one working day. The police sergeant and the health
visitor sit with the team.

Supervision takes place every four weeks and is recorded in a form that prompts reflection.

The quality assurance framework asks each team manager to audit two records a month. Findings go
to the practice board.

The social worker, the nurse and the teacher write one plan with the family, and one of them leads
it.

The commissioner and the provider meet each quarter to look at incidents, staffing and what
residents say.

The advocacy service is independent. Its manager attends the engagement group.

The team manager allocates work each morning, and the duty officer takes calls until half past
five.

The county has joined its neighbours in a regional adoption agency, hosted by the largest of the
four councils.

Transitions are planned from the age of 14. The transitions coordinator works across both
directorates.

The workforce strategy has brought in 32 newly qualified social workers; 27 of them are still
here.

Agency staff make up 9 per cent of the workforce, down from 21 per cent in 2020.

Performance reports describe activity well and outcomes less well. What difference was made is
seldom said.

The joint strategic needs assessment is thorough, and commissioning plans refer to it.

Deprivation of liberty assessments are up to date. The backlog of 214 was cleared in nine months.

The approach to neglect is strong: a tool is used by all partners, and training has reached 640
people.

Technology-enabled care is used by 1,900 residents, and a demonstration flat lets families try it.

The housing and social care teams share an office in two of the four towns. Where they do,
homelessness has fallen.

Equality impact assessments are done for each saving. Few say what would be done differently as a
result.

The council works with the health board on a pooled budget of £18 million for older people.

Complaints are few and answered in time. Learning from them is shared at the quarterly managers’
meeting.

The virtual school knows its children. Attendance is 94 per cent, and exclusions have fallen by
half.

The sufficiency strategy expects 40 more foster homes by 2026. Recruitment so far has brought
eleven.

Young carers are identified in schools, less so by adults’ services, whose form does not ask.

Ask the chair of each board to say in a sentence what it decides. Close any board that cannot.

Make the director the sponsor of the programme, and give it a plan with dates.

Consider whether the leader, the deputy leader and the chief executive could visit each locality
once a quarter.

Agree with the monitoring officer and the chief finance officer how delegated decisions will be
published.

Publish the report, with the action plan, within eight weeks of the visit.

The council asked for a follow-up visit in twelve months. The review manager will agree the dates
with the director.

The action plan names the Head of Commissioning as lead for R3 and the Principal Social Worker for
R4.

The report of the Director of Public Health describes health in each ward and is used by planners.

As the chair of scrutiny is a member of the opposition, reports are debated with some vigour.

The chief executive thanked staff in a letter in December, and the leader wrote to foster carers.

The director confirmed in writing in June that the post would be filled; it was, in August.

The minutes show that the cabinet member asked for a further report on placements.

An inspector visited in 2022. Inspectors described services for care leavers as a strength.

The peer challenge was led by a chief executive from another region, with a leader, two directors
and an officer.

The director’s priorities for the year are on one page: practice, people, partners and pounds.

According to the strategy, half of all reviews will be held at home by 2025.

According to the annual report of the Director of Public Health, life expectancy differs by nine
years between wards."""
_WELSH = """\
Mae gan y cyngor dîm arwain sefydlog. Mae’r prif weithredwr yn ei swydd ers 2019 ac yn cadeirio’r
bwrdd gwella.

Mae’r Cyfarwyddwr Gwasanaethau Oedolion yn adrodd i’r prif weithredwr ac yn aelod o’r tîm rheoli
corfforaethol.

Mae’r Arweinydd yn cyflwyno’r gyllideb i’r cyngor llawn bob mis Chwefror.

Dywedodd staff wrthym fod llwythi achosion wedi gostwng a bod goruchwyliaeth yn rheolaidd.

Clywsom neges gyson: mae pobl yn falch o weithio yma.

Roedd gofalwyr yn teimlo eu bod yn gorfod dweud eu stori fwy nag unwaith.

Mae’r cynllun corfforaethol yn addo “lle i bob plentyn ffynnu” ac yn gosod pum nod.

Enw’r strategaeth yw ‘Gofalu Gyda’n Gilydd’. Mae’n para tan fis Mawrth 2025.

Gwelodd y tîm enghreifftiau da o waith uniongyrchol. Mewn chwech o’r deg cofnod roedd llais y
plentyn yn glir.

Mae’r Pennaeth Gwasanaeth yn rheoli tri thîm, ac mae un ohonynt yn cynnig seibiannau byr.

Cododd nifer y plant sy’n derbyn gofal o 412 ym mis Mawrth 2021 i 455 ym mis Mawrth 2023.

Cyllideb 2023/24 yw £87.4 miliwn, ac mae £61,250,000 ohono ar gyfer pecynnau gofal.

Cynhaliwyd cyfarfodydd ar 12/01/2023, 09/02/2023 ac 14/03/2023, o 09:30 tan 12:00.

Bydd y cyfarwyddwr yn noddi’r rhaglen, a bydd cynllun â dyddiadau ganddi.

Mae cadeirydd y bwrdd diogelu yn annibynnol ar y cyngor ac yn cyhoeddi adroddiad blynyddol.

Penodwyd aelod cabinet newydd ar ôl yr etholiadau ym mis Mai 2023.

Anfonwch adborth at ymholiadau@northmoor.example neu gadewch ef mewn unrhyw lyfrgell.

Yn ôl y strategaeth, cynhelir hanner yr holl adolygiadau gartref erbyn 2025.

Mae’r ysgol rithwir yn adnabod ei phlant. Presenoldeb yw 94 y cant.

Gofynnwch i gadeirydd pob bwrdd ddweud mewn brawddeg beth y mae’n ei benderfynu.

Dywedodd sawl un “mae’n teimlo’n wahanol nawr”.

Roedd partneriaid yn disgrifio newid dros y ddwy flynedd ddiwethaf: mwy o wrando.

Diolchodd y tîm i’r cyngor am y croeso ac am baratoi’r amserlen mor ofalus.

Mae rheolwr y tîm yn dyrannu gwaith bob bore, ac mae’r swyddog ar ddyletswydd yn ateb galwadau.

Mae’r fframwaith yn gofyn i bob rheolwr archwilio dau gofnod y mis. Â’r canfyddiadau i’r bwrdd
ymarfer.

Cyhoeddwch yr adroddiad, gyda’r cynllun gweithredu, o fewn wyth wythnos i’r ymweliad.

Mae adroddiad y Cyfarwyddwr Iechyd y Cyhoedd yn disgrifio iechyd ym mhob ward.

Cofnodion A1 i C4: darllenwyd pob un gan ddau berson.

Mae’r blwch post cymorth.cynnar@northmoor.example yn cael ei ddarllen ddwywaith y dydd.

Gall pobl sy’n defnyddio taliadau uniongyrchol gael help gyda’r gwaith papur; cafodd 14
o 22 help."""

ORDINARY = {"en": _ENGLISH.split("\n\n"), "cy": _WELSH.split("\n\n")}
"""A paragraph each, by language."""
