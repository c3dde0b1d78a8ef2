// The search page: what is typed, what is found, what is said about it. The engine is another script
// (search-index.js for a review); this one is the same for every site.
(function () {
  "use strict";

  var form = document.querySelector("[data-search]");
  if (!form) return;

  var input = form.querySelector("input[name=q]");
  var status = document.querySelector("[data-search-status]");
  var list = document.querySelector("[data-search-results]");
  var base = document.documentElement.dataset.base || "";
  var words = form.dataset;
  var PAGE = 20;
  var WINDOW = 220;
  var opened = null;
  var turn = 0;
  var typing = 0;

  function say(text) {
    status.textContent = text;
  }

  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, function (all, name) {
      return name in values ? values[name] : all;
    });
  }

  // ---- What is shown of a text: the stretch of it with most of the words in it

  function stretch(result) {
    var text = result.text;
    var hits = result.hits;
    var best = 0;
    var most = 0;
    hits.forEach(function (hit, first) {
      var last = first;
      while (last + 1 < hits.length && hits[last + 1].end - hit.start < WINDOW) last += 1;
      if (last - first + 1 > most) {
        most = last - first + 1;
        best = hit.start;
      }
    });
    var from = Math.max(0, best - 60);
    var to = Math.min(text.length, from + WINDOW);
    if (from > 0) from = text.indexOf(" ", from) + 1 || from;
    if (to < text.length) to = text.lastIndexOf(" ", to) > from ? text.lastIndexOf(" ", to) : to;
    return { from: from, to: to };
  }

  function excerpt(result) {
    var part = stretch(result);
    var paragraph = document.createElement("p");
    var at = part.from;
    if (part.from > 0) paragraph.append("… ");
    result.hits.forEach(function (hit) {
      if (hit.start < at || hit.end > part.to) return;
      paragraph.append(result.text.slice(at, hit.start));
      var mark = document.createElement("mark");
      mark.textContent = result.text.slice(hit.start, hit.end);
      paragraph.append(mark);
      at = hit.end;
    });
    paragraph.append(result.text.slice(at, part.to));
    if (part.to < result.text.length) paragraph.append(" …");
    return paragraph;
  }

  function item(result) {
    var entry = document.createElement("li");
    entry.className = "result";
    var heading = document.createElement("h2");
    var link = document.createElement("a");
    link.href = base + result.uri;
    link.textContent = result.title;
    heading.append(link);
    entry.append(heading);
    if (result.text) entry.append(excerpt(result));
    if (result.lang && result.lang !== words.lang) {
      // What is said of it is in the language of the page.
      Array.prototype.forEach.call(entry.children, function (one) {
        one.lang = result.lang;
      });
    }
    var about = [result.kind, result.section].filter(Boolean).join(" · ");
    if (about) {
      var meta = document.createElement("p");
      meta.className = "meta";
      meta.textContent = about;
      entry.append(meta);
    }
    return entry;
  }

  function more(found, from) {
    found.results.slice(from, from + PAGE).forEach(function (result) {
      list.append(item(result));
    });
    if (found.results.length <= from + PAGE && !found.next) return;
    var button = document.createElement("button");
    var mine = turn;
    button.type = "button";
    button.className = "button";
    button.textContent = words.wordMore;
    button.addEventListener("click", function () {
      var next = from + PAGE;
      // An engine may give its results in parts.
      var ready = found.results.length > next ? Promise.resolve([]) : found.next();
      ready.then(function (results) {
        if (mine !== turn) return;
        found.results = found.results.concat(results);
        if (found.results.length >= found.total) found.next = null;
        button.remove();
        more(found, next);
        list.children[next].querySelector("a").focus();
      }, fail);
    });
    list.after(button);
  }

  function fail() {
    opened = null;
    say(words.wordFailed);
  }

  function clear() {
    list.textContent = "";
    while (list.nextElementSibling && list.nextElementSibling.matches("button")) {
      list.nextElementSibling.remove();
    }
  }

  // ---- Searching

  function remember(query) {
    try {
      var address = new URL(location.href);
      if (query) address.searchParams.set("q", query);
      else address.searchParams.delete("q");
      history.replaceState(null, "", address);
    } catch (error) {
      // A page on a disk may not change its own address. The search works all the same.
    }
  }

  function search() {
    var query = input.value.trim();
    var mine = (turn += 1);
    remember(query);
    if (!query) {
      clear();
      say("");
      return;
    }
    if (!opened) {
      say(words.wordLoading);
      opened = window.reviewsiteEngine.open(form);
    }
    opened
      .then(function (find) {
        return find(query);
      })
      .then(function (found) {
        // An answer that comes after a later question is not shown.
        if (mine !== turn) return;
        clear();
        more(found, 0);
        var text = found.results.length ? (found.all ? words.wordFound : words.wordSome) : words.wordNone;
        say(filled(text, { query: query, count: String(found.total || found.results.length) }));
      })
      .catch(fail);
  }

  input.addEventListener("input", function () {
    clearTimeout(typing);
    typing = setTimeout(search, 200);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(typing);
    search();
  });
  form.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !input.value) return;
    event.preventDefault();
    input.value = "";
    input.focus();
    clearTimeout(typing);
    search();
  });

  input.value = new URLSearchParams(location.search).get("q") || "";
  if (input.value) search();
})();
