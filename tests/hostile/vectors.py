"""Texts that would run a script, if they were let: each says `@@`, the call that gives it away."""

from __future__ import annotations

CALL = "window.ran=(window.ran||0)+1"
"""What a script of a vector does: it leaves a mark in its page."""

EVENTS = (
    *("onload", "onerror", "onclick", "onmouseover", "onfocus", "onanimationstart", "ontoggle"),
    *("onpointerenter", "onbeforetoggle", "oncontentvisibilityautostatechange"),
)
ELEMENTS = (
    *("<img src=x EVENT=@@>", "<svg EVENT=@@>", "<body EVENT=@@>", "<input autofocus EVENT=@@>"),
    *("<details open EVENT=@@>", "<video src=x EVENT=@@>", "<iframe EVENT=@@></iframe>"),
    *("<p tabindex=1 autofocus EVENT=@@>x</p>", "<marquee EVENT=@@>x</marquee>"),
)
WHOLE = (
    "<script>@@</script>",
    "<SCRIPT>@@</SCRIPT>",
    "<script\n>@@</script\n>",
    "<scr<script>ipt>@@</scr</script>ipt>",
    "<script src='data:text/javascript,@@'></script>",
    "<script type=module>@@</script>",
    "<script>/*<!--*/@@//--></script>",
    "<svg><script>@@</script></svg>",
    "<svg><script href='data:text/javascript,@@'/></svg>",
    "<svg><animate onbegin=@@ attributeName=x dur=1s></svg>",
    "<svg><set onbegin=@@ attributeName=x></svg>",
    "<svg><a href='javascript:@@'><text y=20>x</text></a></svg>",
    "<math><a href='javascript:@@'>x</a></math>",
    "<math><mtext><table><mglyph><style><img src=x onerror=@@></style></mglyph></table></math>",
    "<noscript><p title='</noscript><img src=x onerror=@@>'></noscript>",
    "<style><img src='</style><img src=x onerror=@@>'></style>",
    "<textarea><img title='</textarea><img src=x onerror=@@>'></textarea>",
    "<title><img title='</title><img src=x onerror=@@>'></title>",
    "</title><script>@@</script>",
    "</script><script>@@</script>",
    "</textarea><script>@@</script>",
    "--><script>@@</script>",
    "]]><script>@@</script>",
    '"><script>@@</script>',
    "'><script>@@</script>",
    '" autofocus onfocus=@@ x="',
    "' autofocus onfocus=@@ x='",
    "`><img src=x onerror=@@>",
    "<iframe src='javascript:@@'></iframe>",
    "<iframe srcdoc='<script>parent.@@</script>'></iframe>",
    "<object data='javascript:@@'></object>",
    "<embed src='javascript:@@'>",
    "<form action='javascript:@@'><button>x</button></form>",
    "<button formaction='javascript:@@' form=f>x</button>",
    "<base href='javascript:@@//'>",
    "<meta http-equiv=refresh content='0;url=javascript:@@'>",
    "<link rel=stylesheet href='javascript:@@'>",
    "<a href='javascript:@@'>x</a>",
    "<a href=' javascript:@@'>x</a>",
    "<a href='java&#10;script:@@'>x</a>",
    "<a href='&#106;avascript:@@'>x</a>",
    "<a href='\x09javascript:@@'>x</a>",
    "<a href='JaVaScRiPt:@@'>x</a>",
    "<a href='data:text/html,<script>@@</script>'>x</a>",
    "<a href='vbscript:@@'>x</a>",
    "[x](javascript:@@)",
    "[x](JAVASCRIPT:@@)",
    "[x](java%73cript:@@)",
    "[x](<javascript:@@>)",
    "[x](&#106;avascript:@@)",
    "[x](javascript&colon;@@)",
    "[x](java&Tab;script:@@)",
    "<javascript:@@>",
    "![x](javascript:@@)",
    '![x" onerror="@@](y)',
    '![x](y "z\\" onerror=@@ \\"")',
    '[x](y "z\\" onclick=@@ \\"")',
    "[x][y]\n\n[y]: javascript:@@",
    "# x {: onclick=@@ }",
    'x {: .y onclick="@@" }',
    "{{ @@ }} {% raw %} ${@@} {{constructor.constructor('@@')()}}",
    '*[x]: "><img src=x onerror=@@>',
    '```" onclick="@@\nx\n```',
    '``` {onclick="@@"}\nx\n```',
    "<p id='reviewsiteTokenize'>x</p><img name=reviewsiteEngine>",
    "&lt;script&gt;@@&lt;/script&gt;",
    "&lt;img src=x onerror=@@&gt;",
    "\\<script>@@</script>",
    "`<script>@@</script>`",
    "**<img src=x onerror=@@>**",
    "| <img src=x onerror=@@> | x |\n|---|---|\n| <script>@@</script> | x |",
    "<table background='javascript:@@'><tr><td>x",
    "<p style='background:url(javascript:@@)'>x</p>",
)
REFUSED = (
    *("javascript:@@", " javascript:@@", "JaVaScRiPt:@@", "java\tscript:@@", "javascript&colon;@@"),
    *("java%73cript:@@", "vbscript:@@", "data:text/html,<script>@@</script>", "//x.example/@@"),
    *('https://x.example/" onclick="@@', "https://x.example/' autofocus onfocus=@@ x='"),
    *("https://x.example/><script>@@</script>", "mailto:x@y.example?@@", "https:javascript:@@"),
    *("blob:https://x.example/@@", "view-source:javascript:@@", "https:///@@", "https://<b>/@@"),
    *("/@@", "index.html?@@", "file:///@@", "https://x.example\\@@", "ht tps://x.example/@@"),
)
"""Addresses that no field of the format takes for one."""
TAKEN = (
    *("https://x.example/'onclick=@@'", "https://x.example/?q={{@@}}", "https://x.example/#@@"),
    *(
        "http://x.example/&quot;onclick=@@",
        "HTTPS://x.example/%22onclick=@@",
        "https://x.example/`@@",
    ),
)
"""Addresses of pages, that would break out of an attribute if they were let."""
NAMES = (
    *('"><img src=x onerror=@@>', "' onclick=@@ x='", "<svg onload=@@>", "{{@@}}", "javascript:@@"),
    *('x" autofocus onfocus=@@ y="', "&lt;img src=x onerror=@@&gt;", "%22%3E%3Cimg onerror=@@%3E"),
)
"""What a file may be called where slashes may not stand."""


def addresses() -> list[str]:
    """Addresses that are taken, each with the call in it."""
    return [one.replace("@@", CALL) for one in TAKEN]


def refused() -> list[str]:
    """Addresses that would run, or are none of a page."""
    return [one.replace("@@", CALL) for one in REFUSED]


def names() -> list[str]:
    """Names of files that would break out of an address or a heading."""
    return [one.replace("@@", CALL) for one in NAMES]


def vectors() -> list[str]:
    """Every text, each with the call in it."""
    made = [one.replace("EVENT", event) for one in ELEMENTS for event in EVENTS]
    return [one.replace("@@", CALL) for one in (*made, *WHOLE)]
