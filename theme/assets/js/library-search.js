// The library's search: Pagefind, loaded the first time somebody searches. It fetches its index piece
// by piece, which a page opened from a disk may not do: there the page says so and leads elsewhere.
//
//   reviewsiteEngine.open(form) → Promise of search(query) → Promise of {results, all, total, next}
//     next  where there are more results: a function that gives a Promise of some more
(function (root) {
  "use strict";

  var tokenize = root.reviewsiteTokenize;
  var TOGETHER = 20;

  // Words as they are asked for. Quotation marks and other signs would be operators.
  function asked(query, lang) {
    return tokenize(query, lang).map(function (token) {
      return token.terms[0];
    });
  }

  function hits(text, words, lang) {
    return tokenize(text, lang).filter(function (token) {
      return token.terms.some(function (term) {
        return words.some(function (word) {
          // What is found by its stem is not always spelt as it was typed: half a word is enough.
          var start = word.length > 5 ? word.slice(0, -2) : word;
          return term.indexOf(start) === 0;
        });
      });
    });
  }

  function shown(found, words, lang) {
    var title = found.meta.title;
    var text = found.content;
    text = text.indexOf(title) === 0 ? text.slice(title.length).trim() : text;
    return {
      uri: found.meta.uri,
      title: title,
      section: found.meta.section,
      kind: found.meta.kind,
      text: text,
      lang: lang,
      hits: hits(text, words, lang),
    };
  }

  function answer(references, words, lang, all) {
    var at = 0;
    function some() {
      var part = references.slice(at, at + TOGETHER);
      at += part.length;
      return Promise.all(
        part.map(function (reference) {
          return reference.data();
        })
      ).then(function (found) {
        return found.map(function (one) {
          return shown(one, words, lang);
        });
      });
    }
    return some().then(function (results) {
      return {
        results: results,
        all: all,
        total: references.length,
        next: references.length > results.length ? some : null,
      };
    });
  }

  // Each word by itself, where no record has them all: what has most of them comes first.
  function anyOf(pagefind, words) {
    return Promise.all(
      words.map(function (word) {
        return pagefind.search(word);
      })
    ).then(function (searches) {
      var found = new Map();
      searches.forEach(function (search) {
        search.results.forEach(function (reference) {
          var one = found.get(reference.id) || { reference: reference, words: 0, score: 0 };
          one.words += 1;
          one.score += reference.score;
          found.set(reference.id, one);
        });
      });
      return Array.from(found.values())
        .sort(function (one, other) {
          return other.words - one.words || other.score - one.score;
        })
        .map(function (one) {
          return one.reference;
        });
    });
  }

  function searcher(pagefind, lang) {
    return function (query) {
      var words = asked(query, lang);
      if (!words.length) return Promise.resolve({ results: [], all: true });
      return pagefind.search(words.join(" ")).then(function (search) {
        if (search.results.length || words.length === 1) {
          return answer(search.results, words, lang, true);
        }
        return anyOf(pagefind, words).then(function (references) {
          return answer(references, words, lang, false);
        });
      });
    };
  }

  root.reviewsiteEngine = {
    open: function (form) {
      if (location.protocol === "file:") {
        var panel = document.querySelector("[data-search-disk]");
        panel.hidden = false;
        form.dataset.wordFailed = panel.dataset.searchDisk;
        return Promise.reject(new Error("no search on a disk"));
      }
      var base = new URL((document.documentElement.dataset.base || "") + "pagefind/", location.href);
      return import(new URL("pagefind.js", base).href).then(function (pagefind) {
        return pagefind.options({ basePath: base.href }).then(function () {
          return searcher(pagefind, form.dataset.lang);
        });
      });
    },
  };
})(window);
