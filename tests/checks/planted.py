"""Identifiers as people type them, and what only looks like one. None belongs to anybody: numbers
of the health service from the range for tests, telephone numbers from those for drama."""

from __future__ import annotations

SENTENCES = {
    "RS203": ("The record of @ was read.", "Darllenwyd cofnod @ gan y tîm."),
    "RS204": ("The team read @ twice.", "Darllenodd y tîm @ ddwywaith."),
    "RS205": ("Ring @ before noon.", "Ffoniwch @ cyn hanner dydd."),
    "RS206": ("One carer (@) waited.", "Arhosodd un gofalwr (@)."),
    "RS207": ("Pupil @ moved twice.", "Symudodd disgybl @ ddwywaith."),
    "RS208": ("The provider gave @ to us.", "Rhoddodd y darparwr @ i ni."),
    "RS209": ("One of them (@) moved.", "Symudodd un ohonynt (@)."),
    "RS210": ("Write to @ for it.", "Ysgrifennwch at @ amdano."),
    "RS211": ("The home at @ was closed.", "Caewyd y cartref yn @ wedyn."),
}
"""A sentence in English and one in Welsh for each rule."""

WELL_FORMED: dict[str, tuple[str, ...]] = {
    "RS203": (
        *("999 247 5145", "999-318-0319", "9991081771", "999 415 2971", "999\u00a0502\u00a01404"),
        *("999.162.5003", "999 094 4768", "999-069-7469", "9990207798", "999 576\u20110894"),
        *("999\u2009962\u20095452", "999 303 4320", "999–839–3353", "9998023319", "999 061 7058"),
        *("**999** 232 7081", "999 562 _7493_", "999&nbsp;377&nbsp;7447", "999\u00ad290\u00ad1225"),
        *(
            "\uff19\uff19\uff19 817 6220",
            "`999 867 0373`",
            "999 274<br>4324",
            "NHS no. 999 224 8157",
        ),
        *("NHS number: 9999887643", "NHS:9999725287", "943 476 5919", "401 023 2137"),
        *("94 3476 5919", "943/476/5919", "(943) 476 5919", "(943)4765919", "[943] 476-5919"),
        *("943,476,5919", "943, 476, 5919", "943 / 476 / 5919", "943_476_5919", "943·476·5919"),
        *("99991 19123", "999 0593 817", "999190-1531", "999.7832302", "99 96 06 70 33"),
        *("9 9 9 3 3 9 7 8 6 5", "99 909 81744", "9997-7447-48", "`943/476/5919`"),
        *('[it](other.md "943 476 5919")', "[it](other.md '94 3476 5919')"),
        *("[it](other.md (943/476/5919))", "943 476 5919 (NHS number)", "NHS no. (94) 34765919"),
        *("2022 2020 82 (NHS)", "94:3476:5919", "{943} 476 5919", "943&nbsp; 476 &nbsp;5919"),
    ),
    "RS204": (
        *(
            "case number 204817",
            "case no. AB-20481",
            "case ref 20/48170",
            "case reference: 2048-17",
        ),
        *(
            "client ID: 20481",
            "client no 20481",
            "client number is 204817",
            "record reference 12/2048",
        ),
        *("file number 204817", "person ID 204817", "child ID 2048", "child's ID 204817"),
        *("pupil reference 20481", "patient number 204817", "service user number 20481"),
        *("referral number R 20481", "case file no. 20481", "case id #20481", "case 204817"),
        *("Mosaic 204817", "Mosaic ID 204817", "Liquidlogic number 204817", "CareFirst no. 204817"),
        *("WCCIS ID 204817", "family number 204817", "LCS 204817", "client 204817"),
        *("rhif achos 204817", "rhif yr achos: 204817", "cyfeirnod achos AB-20481"),
        *("rhif cleient 20481", "rhif y plentyn 20481", "rhif ffeil 204817", "achos 204817"),
        *("204817 (case number)", "204817 (the case number)", "204817 [case ref]"),
        *("AB-204817 (client ID)", "2048/17 (Mosaic number)", "204817, the case number,"),
        *("204817 - the child's ID -", "204817 is the case number", "204817 (rhif achos)"),
        *("204817 yw rhif yr achos", "case number 204 817", "case no. 20.48.17"),
        "record number 20 48 17",
    ),
    "RS205": (
        *("07700 900123", "07700900123", "07700-900-123", "07700 900 123", "0770 0900123"),
        *("(07700) 900123", "+44 7700 900123", "+447700900123", "+44 (0)7700 900123"),
        *("+44(0)7700900123", "0044 7700 900123", "(+44) 7700 900123", "44 7700 900123"),
        *("+44-7700-900123", "07700.900.123", "07700\u2011900123", "07700\u00a0900123"),
        *("020 7946 0000", "(020) 7946 0000", "020-7946-0000", "+44 20 7946 0000", "02079460000"),
        *("029 2018 0123", "(029) 2018 0123", "0161 496 0000", "0113 496 0123", "01632 960001"),
        *(
            "(01632) 960 001",
            "01632-960-001",
            "01632/960001",
            "01632960001",
            "01632 960 001 ext 12",
        ),
        *("028 9649 6000", "0800 1111", "0808 157 0123", "0300 123 4567", "0845 46 47"),
        *(
            "03069 990000",
            "0909 879 0123",
            "07624 900123",
            "mobile 7700 900123",
            "tel: 1632 960001",
        ),
        *("07700_900_123", "[07700] 900 123", "07700·900·123", "01632  960  001", "07700\t900123"),
        *("07700 **900123**", "07700&nbsp;900123", "\uff10\uff17\uff17\uff10\uff10 900123"),
    ),
    "RS206": (
        *("AB123456C", "AB 12 34 56 C", "ab123456c", "ab 12 34 56 c", "AB-12-34-56-C"),
        *("AB.12.34.56.C", "AB 123456 C", "AB\u00a012\u00a034\u00a056\u00a0C", "JG103759A"),
        *("JG 10 37 59 A", "jg103759a", "NI number AB 12 34 56", "National Insurance no. AB123456"),
        *("NINO: AB 12 34 56", "rhif yswiriant gwladol AB 12 34 56", "CE 98 76 54 D"),
        *("**AB** 12 34 56 C", "AB&nbsp;12&nbsp;34&nbsp;56&nbsp;C"),
        *("AB/12/34/56/C", "AB_12_34_56_C", "AB, 12, 34, 56, C"),
    ),
    "RS207": (
        *("V660713616088", "U901476417518", "K823345612484", "L660273122860", "m660205914586"),
        *("P 660 6164 11 423", "X-670-6906-14-441", "E670332112312", "N660235407047"),
        *("R80170601156K", "B80131171348W", "d80133011573a", "H801200001001", "G801492507917"),
        *("**T**670713113531", "V/6607/1361/6088", "U.9014.7641.7518"),
    ),
    "RS208": (
        *("UTR 7160675297", "UTR: 16512 43197", "UTR is 20439 07843", "UTR no. 2586510044"),
        *("unique taxpayer reference 2526850342", "Unique Taxpayer Reference: 46256 31856"),
        *("unique tax reference (32674 24688)", "tax reference 7345136007", "2038197246 (UTR)"),
        *("taxpayer's UTR, 7131289905", "cyfeirnod unigryw y trethdalwr 1896413845"),
        *("tax reference is 25682 68827", "self-assessment reference 7314506937"),
        *("UTR 71606/75297", "UTR 716 067 5297", "7160675297 (tax reference)"),
    ),
    "RS209": (
        *(
            "born on 3 May 2009",
            "born 3 May 2009",
            "born 3rd May 2009",
            "born on the 3rd of May 2009",
        ),
        *("born on Sunday 3 May 2009", "born May 3, 2009", "born 03/05/2009", "born 3.5.09"),
        *("b. 3 May 2009", "b. 03/05/2009", "DOB 03/05/2009", "DOB: 3-5-2009", "D.O.B. 03.05.2009"),
        *(
            "dob 2009-05-03",
            "DoB: 3-May-09",
            "date of birth 3 May 2009",
            "Date of Birth: 03/05/2009",
        ),
        *("date of birth (03/05/2009)", "date of birth is 3 May 2009", "birth date 2009-05-03"),
        *(
            "birthday: 3 May 2009",
            "born on 3 Sept 2009",
            "born: 2009/05/03",
            "born 3\u00a0May\u00a02009",
        ),
        *("ganwyd ar 3 Mai 2009", "ganed 3 Mai 2009", "dyddiad geni 03/05/2009"),
        *("dyddiad geni: 3 Mai 2009", "ganwyd hi ar 3ydd Mai 2009", "dyddiad geni yw 3 Mai 2009"),
    ),
    "RS210": (
        *("jo.bloggs@northmoor.example", "jo_bloggs@northmoor.example", "j.bloggs@nhs.example"),
        *("Jo.Bloggs@Northmoor.Example", "jo-bloggs@x.example", "jo.bloggs2@x.example"),
        *("jo.ann.bloggs@x.example", "sam.o'carter@x.example", "jobloggs@gmail.com"),
        *("jo77@hotmail.co.uk", "bloggsfamily@btinternet.com", "jo.bloggs+work@x.example"),
        *("jo.bloggs [at] northmoor.example", "jo.bloggs (at) northmoor.example", "jb@outlook.com"),
        *("jo\\_bloggs@northmoor.example", "mailto:jo.bloggs@northmoor.example"),
        *("sian.jones@cyngor.example", "jo@icloud.com", "<jo.bloggs@northmoor.example>"),
        *("jbloggs@northmoor.example", "bloggsj@northmoor.example", "jbloggs2@x.example"),
        *("jobloggs@northmoor.example", "jane@northmoor.example", "pwrzesniewski@x.example"),
        *("jo.bloggs[at]northmoor.example", "jo.bloggs(at)northmoor.example"),
        *("jo.bloggs [at] northmoor [dot] example", "jo.bloggs{at}northmoor dot gov dot uk"),
        *("jo dot bloggs at northmoor dot example", "jo.bloggs at northmoor.example"),
        *("jo.bloggs AT northmoor DOT example", "jo.bloggs @ northmoor.example"),
        *("jo%2Ebloggs@northmoor.example", "[us](mailto:jo%2Ebloggs@northmoor.example)"),
        *("[us](mailto:jo%2ebloggs%40northmoor.example)", "[us](mailto:jbloggs@x.example)"),
        *("jo.bloggs&#64;northmoor.example", "jo.bloggs&commat;northmoor.example"),
        *("jbloggs[at]northmoor dot example", "jo.bloggs[@]northmoor.example"),
    ),
    "RS211": (
        *("NM1 4AB", "NM14AB", "SW1A 1AA", "SW1A1AA", "EC1A 1BB", "W1A 0AX", "M1 1AE", "B33 8TH"),
        *("CR2 6XH", "DN55 1PT", "CF10 3NQ", "CF103NQ", "cf10 3nq", "SA12 7BJ", "sw1a 1aa"),
        *("GIR 0AA", "NM1\u00a04AB", "LL55 1SH", "**CF10** 3NQ", "LD1 5AB"),
        *("NE1  4LP", "NE1\u00a0\u00a04LP", "NE1 &nbsp;4LP", "NE1 \u2003 4LP", "NE1\t4LP"),
        *("NE1-4LP", "NE1.4LP", "ne1  4lp", "NE1 - 4LP", "NE1<br>4LP", "NE1\u200b4LP", "NE1_4LP"),
    ),
}
"""Each is reported, in both sentences, whole."""

ADDRESSED: dict[str, tuple[str, ...]] = {
    "RS203": (
        *("9434765919", "NHS/943-476-5919", "?nhs=999-318-0319", "a/b/9991081771.html"),
        *("record_9990207798", "2024/9998023319", "?q=999%20061%207058", "#999+247+5145"),
        *("%39991081771", "x?id=9434765919&y=2024"),
    ),
    "RS206": ("carer/AB123456C", "?nino=AB+12+34+56+C", "AB%2012%2034%2056%20C"),
    "RS207": ("pupil/V660713616088", "?upn=H801200001001&y=1", "a_U901476417518"),
    "RS208": ("?utr=7160675297", "UTR/2586510044", "tax_reference/7345136007"),
    "RS209": ("?dob=2009-05-03", "born_3_May_2009", "date%20of%20birth%2003-05-2009"),
    "RS210": ("?to=jo.bloggs@northmoor.example", "write/jo%2ebloggs%40northmoor.example"),
}
"""What follows the name of a server in an address; each is reported, however the link is written.
Not looked for are numbers without a check (RS204, RS205) and postcodes (RS211): the names of pages
have such shapes."""
LINKS = (
    "See [the words](https://r.example.org/@).",
    "See <https://r.example.org/@>.",
    "It is at https://r.example.org/@ now.",
    "See [the words][w].\n\n[w]: https://r.example.org/@",
    'See <a href="https://r.example.org/@">the words</a>.',
    "Gweler `https://r.example.org/@` yno.",
    "See [the words](../x/@).",
)
"""How a link to it may be written."""
ORDINARY = (
    *("news/2014/06/24/9434765919x", "9434765918", "2014-15/12/03", "paris/2024-01"),
    *("media/20481/report.pdf", "case-studies/2014/12345", "id=1234567890", "@northmoor/1"),
    *("V660713616089", "utr/7160675298", "birth/2009-05-03", "12/34/56/78/90/12"),
)
"""Addresses of which nothing is said."""

LOOKALIKES: tuple[str, ...] = (
    *("999 247 5144", "9991081772", "999-318-0318", "NHS number: 9999887642", "1111111111"),
    *("£9991081771", "19991081771", "9991081771.5", "0001001000", "1,234,567,890"),
    *("V660713616089", "U901476417517", "A80170601156K", "I660713616088", "V66071361608"),
    *("UTR 7160675298", "tax reference 1234567890", "the UTR of firms", "UTR 71606"),
    *("BG123456A", "GB123456A", "DA123456A", "AB123456E", "AB12345C", "QQ123456C"),
    *("born in May 2009", "born in 2009", "reborn on paper", "births in 03/2009", "3 May 2009"),
    *("ganwyd mwy yn 2009", "date of birth was not asked", "the 3 May 2009 meeting"),
    *("from 09:30 to 12:00", "01/02/2014 to 03/02/2014", "0 10 20 30 40 50", "100 200 3000"),
    *("0.5 per cent of 1,200", "£01,632,960,000", "2014/0123456789", "ISBN 978-0-123456-47-2"),
    *("adults.improvement@x.example", "enquiries@x.example", "peer.review@x.example"),
    *("head.of.service@x.example", "northmoor.carers@gmail.com", "a@b", "@northmoor"),
    *("theme A1 2B", "R12 and section 7.1", "level 3AB", "A12 3CI", "x1 2ab", "M25 at 7am"),
    *(
        "in this case 2014 was good",
        "the number of cases was 20481",
        "14 case records in 2014-2015",
    ),
    *("records A1 to H4", "case study 3", "client group 2014", "the file of 2014", "case 2014"),
    *("nifer yr achosion oedd 20481", "achos 2014", "2024-25", "1 April 2024 to 31 March 2025"),
    *("£2,048,170", "20,481 people", "0123", "999", "101", "7.5 of 10", "12 34 56"),
    # Each of these is ten figures, or begins with ten, that pass the check of a health number.
    *("97, 56, 88, 46, 73", "2022 2020 82", "2025, 2015, 32", "11/10/2018/26", "6,530,810,528"),
    *("918/187/1120/194", "1632 960001 of them"),
    *("in 2014, case numbers rose", "2014 (case study 3)", "1,204 (referrals)", "204817 (visits)"),
    *("20481 case records", "2014: case numbers fell", "20481, and a case number was kept"),
    *("more at northmoor.example", "Look at www.northmoor.example", "e.g. at www.x.example"),
    *("mash@x.example", "info@x.example", "award@x.example", "hrteam@x.example", "trees@x.example"),
    *("ssxenquiries@x.example", "jbsupport@x.example", "gwasanaethau@x.example"),
    *("adultsocialcare@x.example", "cypservices@x.example", "thrive@x.example", "foi@x.example"),
    *("cymorth.cynnar@x.example", "ymholiadau@x.example", "team at northmoor dot example"),
    *("section B1-4 PQ", "AB-12-CDE", "part X1-4LP", "at 3 - 4 AB"),
)
"""Nothing is said of any: a check that fails, an amount, a time, a team's address."""
