// The library's search: Pagefind, loaded the first time somebody searches. It fetches its index piece
// by piece, which a page opened from a disk may not do: there the page says so and leads elsewhere.
//
//   reviewsiteEngine.open(form) → Promise of search(query) → Promise of {results, all, total, next}
//     next  where there are more results: a function that gives a Promise of some more
(function (root) {
  "use strict";

  var tokenize = root.reviewsiteTokenize;
  var TOGETHER = 20;

  function bare(word) {
    return word.normalize("NFD").replace(/\p{M}+/gu, "");
  }

  // Words as they are asked for, each with the others that it may stand for: a Welsh word is found
  // by any word that it may be a mutation of. Quotation marks and other signs would be operators.
  function asked(query, lang) {
    return tokenize(query, lang).map(function (token) {
      var terms = lang === "cy" ? token.terms : token.terms.slice(0, 1);
      return terms.filter(function (term, at) {
        // Pagefind finds a word with and without its accents by itself.
        return terms.map(bare).indexOf(bare(term)) === at;
      });
    });
  }

  function hits(text, words, lang) {
    return tokenize(text, lang).filter(function (token) {
      return token.terms.some(function (term) {
        return words.flat().some(function (word) {
          // What is found by its stem is not always spelt as it was typed: half a word is enough.
          var start = word.length > 5 ? word.slice(0, -2) : word;
          return term.indexOf(start) === 0;
        });
      });
    });
  }

  function shown(found, words, lang) {
    var title = found.meta.title;
    var text = found.meta.text === undefined ? found.content : found.meta.text;
    text = text.indexOf(title) === 0 ? text.slice(title.length).trim() : text;
    return {
      uri: found.meta.uri,
      title: title,
      section: found.meta.section,
      kind: found.meta.kind,
      text: text,
      lang: found.meta.lang || lang,
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

  // What is found by one word, or by another that it may stand for: by its reference, the best score.
  function byWord(pagefind, terms) {
    return Promise.all(
      terms.map(function (term) {
        return pagefind.search(term);
      })
    ).then(function (searches) {
      var found = new Map();
      searches.forEach(function (search) {
        search.results.forEach(function (reference) {
          var one = found.get(reference.id);
          if (!one || one.score < reference.score) found.set(reference.id, reference);
        });
      });
      return found;
    });
  }

  // Each word by itself: what has most of them comes first.
  function anyOf(pagefind, words) {
    return Promise.all(
      words.map(function (terms) {
        return byWord(pagefind, terms);
      })
    ).then(function (each) {
      var found = new Map();
      each.forEach(function (references) {
        references.forEach(function (reference) {
          var one = found.get(reference.id) || { reference: reference, words: 0, score: 0 };
          one.words += 1;
          one.score += reference.score;
          found.set(reference.id, one);
        });
      });
      return Array.from(found.values()).sort(function (one, other) {
        return other.words - one.words || other.score - one.score;
      });
    });
  }

  function references(found) {
    return found.map(function (one) {
      return one.reference;
    });
  }

  function searcher(pagefind, lang) {
    return function (query) {
      var words = asked(query, lang);
      if (!words.length) return Promise.resolve({ results: [], all: true });
      var alone = words.every(function (terms) {
        return terms.length === 1;
      });
      // Where each word stands for itself alone, Pagefind finds the records that have them all.
      var together = alone ? pagefind.search(words.join(" ")) : Promise.resolve({ results: [] });
      return together.then(function (search) {
        if (search.results.length || (alone && words.length === 1)) {
          return answer(search.results, words, lang, true);
        }
        return anyOf(pagefind, words).then(function (found) {
          var whole = found.filter(function (one) {
            return one.words === words.length;
          });
          return answer(references(whole.length ? whole : found), words, lang, whole.length > 0);
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
