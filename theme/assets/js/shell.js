// The shell: menu and contents that open, the colour switch, links to copy, tables that scroll.
// Everything here is an addition: without it the page is whole.
(function () {
  "use strict";

  var root = document.documentElement;

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  // ---- Announcements: one live region for the whole page

  var region = document.querySelector("[data-announce]");
  var words = document.querySelector("[data-shell-words]");
  var clearing = 0;

  function announce(text) {
    if (!region) return;
    clearTimeout(clearing);
    region.textContent = text;
    clearing = setTimeout(function () {
      region.textContent = "";
    }, 5000);
  }

  // ---- Menu and contents: a button and what it opens

  each("[data-disclosure]", function (whole) {
    var button = whole.querySelector("[data-disclosure-button]");
    var panel = whole.querySelector("[data-disclosure-panel]");

    function open(yes) {
      button.setAttribute("aria-expanded", String(yes));
      panel.toggleAttribute("data-open", yes);
    }

    function isOpen() {
      return button.getAttribute("aria-expanded") === "true";
    }

    button.addEventListener("click", function () {
      open(!isOpen());
    });
    whole.addEventListener("keydown", function (event) {
      // Only where the button is to be seen: on a wide page the panel is not something that opens.
      if (event.key === "Escape" && isOpen() && button.offsetParent !== null) {
        open(false);
        button.focus();
      }
    });
    panel.addEventListener("click", function (event) {
      var link = event.target.closest("a");
      if (link && link.hash && link.pathname === location.pathname) open(false);
    });
  });

  // ---- The part of the page that is being read

  function spy(nav) {
    var links = Array.prototype.slice.call(nav.querySelectorAll('a[href^="#"]'));
    var parts = links
      .map(function (link) {
        return { link: link, target: document.getElementById(decodeURIComponent(link.hash.slice(1))) };
      })
      .filter(function (part) {
        return part.target;
      });
    var waiting = false;

    function mark() {
      waiting = false;
      var line = window.innerHeight * 0.25;
      var current = null;
      parts.forEach(function (part) {
        if (part.target.getBoundingClientRect().top <= line) current = part;
      });
      parts.forEach(function (part) {
        if (part === current) part.link.setAttribute("aria-current", "true");
        else part.link.removeAttribute("aria-current");
      });
    }

    function later() {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(mark);
    }

    window.addEventListener("scroll", later, { passive: true });
    window.addEventListener("resize", later);
    mark();
  }

  each("[data-spy]", spy);

  // ---- Colours

  each("[data-scheme-form]", function (form) {
    var chosen = form.querySelector('input[value="' + (root.dataset.scheme || "auto") + '"]');
    if (chosen) chosen.checked = true;
    form.addEventListener("change", function (event) {
      root.dataset.scheme = event.target.value;
      try {
        localStorage.setItem("reviewsite-scheme", event.target.value);
      } catch (error) {
        // The choice holds for this page only.
      }
    });
  });

  // ---- Links to copy: an ordinary link to the place, which is also copied

  function copyBySelection(text) {
    // On file:// and plain http there is no clipboard of the modern kind.
    var field = document.createElement("textarea");
    field.value = text;
    field.setAttribute("readonly", "");
    field.className = "visually-hidden";
    document.body.appendChild(field);
    field.select();
    var done = false;
    try {
      done = document.execCommand("copy");
    } catch (error) {
      done = false;
    }
    field.remove();
    return done;
  }

  function copy(text) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text).then(
        function () {
          return true;
        },
        function () {
          return copyBySelection(text);
        }
      );
    }
    return Promise.resolve(copyBySelection(text));
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a.copy-link");
    if (!link) return;
    copy(link.href).then(function (done) {
      link.focus();
      announce(done ? words.dataset.copied : words.dataset.copyFailed);
    });
  });

  // ---- Links to paragraphs: under the pointer, or all of them when the reader asks. Not always
  // all, as each is a stop for the keyboard.

  function mark(paragraph) {
    var made = paragraph.querySelector(".copy-link--paragraph");
    if (made) return made;
    var link = document.querySelector("[data-paragraph-link]").content.firstElementChild.cloneNode(true);
    link.href = "#" + paragraph.id;
    paragraph.append(" ", link);
    return link;
  }

  each("[data-paragraph-links]", function (button) {
    var paragraphs = document.querySelectorAll("main p[id]");
    if (!paragraphs.length) return;
    button.hidden = false;

    function pressed() {
      return button.getAttribute("aria-pressed") === "true";
    }

    button.addEventListener("click", function () {
      button.setAttribute("aria-pressed", String(!pressed()));
      Array.prototype.forEach.call(paragraphs, function (paragraph) {
        if (pressed()) mark(paragraph);
        else mark(paragraph).remove();
      });
    });
    Array.prototype.forEach.call(paragraphs, function (paragraph) {
      paragraph.addEventListener("mouseenter", function () {
        mark(paragraph);
      });
      paragraph.addEventListener("mouseleave", function () {
        var link = mark(paragraph);
        if (!pressed() && link !== document.activeElement) link.remove();
      });
    });
  });

  each("[data-print]", function (button) {
    button.addEventListener("click", function () {
      window.print();
    });
  });

  // ---- Tables: a stop for the keyboard only where there is something to scroll

  // A table in an author's text has no caption: it is called by the heading above it.
  function name(box) {
    var above = null;
    each("main :is(h1, h2, h3, h4, h5, h6)", function (heading) {
      var order = box.compareDocumentPosition(heading);
      if (order & Node.DOCUMENT_POSITION_PRECEDING) above = heading;
    });
    if (!above) return;
    var words = above.cloneNode(true);
    Array.prototype.forEach.call(words.querySelectorAll(".copy-link"), function (link) {
      link.remove();
    });
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", words.textContent.trim());
  }

  function stop(box) {
    if (box.scrollWidth > box.clientWidth + 1) {
      if (!box.hasAttribute("role")) name(box);
      box.setAttribute("tabindex", "0");
    } else box.removeAttribute("tabindex");
  }

  // A box is seen again whenever it or its table changes size: the window does, the text is made
  // larger, or what it was folded into is opened.
  var sizes = new ResizeObserver(function (seen) {
    seen.forEach(function (one) {
      stop(one.target.closest(".table-scroll"));
    });
  });
  each(".table-scroll", function (box) {
    stop(box);
    sizes.observe(box);
    sizes.observe(box.querySelector("table"));
  });

  // A table laid out as cards is no table to some browsers unless it is said again. In the page itself
  // these roles would be refused by checkers of HTML, as they repeat what the elements are.
  function role(table, selector, name) {
    Array.prototype.forEach.call(table.querySelectorAll(selector), function (part) {
      part.setAttribute("role", name);
    });
  }

  each(".data--cards", function (table) {
    table.setAttribute("role", "table");
    role(table, "thead, tbody", "rowgroup");
    role(table, "tr", "row");
    role(table, "thead th", "columnheader");
    role(table, "tbody th", "rowheader");
    role(table, "td", "cell");
  });

  // ---- Paper: what is folded away is unfolded, for browsers whose style sheets cannot

  var unfolded = [];
  window.addEventListener("beforeprint", function () {
    each("details:not([open])", function (details) {
      details.open = true;
      unfolded.push(details);
    });
  });
  window.addEventListener("afterprint", function () {
    unfolded.forEach(function (details) {
      details.open = false;
    });
    unfolded = [];
  });
})();
