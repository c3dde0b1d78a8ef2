// A review's search: lunr over the site's own records, made in the browser the first time somebody
// searches. Nothing is fetched: engine and records are classic scripts, which load from a disk too.
//
//   reviewsiteEngine.open(form) → Promise of search(query) → {results, all}
//     results  [{uri, title, section, kind, text, hits: [{start, end}]}], best first
//     all      whether each result has all the words (else: some of them)
(function (root) {
  "use strict";

  var tokenize = root.reviewsiteTokenize;
  var FIELDS = [
    { name: "title", boost: 6 },
    { name: "section", boost: 2 },
    { name: "text", boost: 1 },
  ];
  // Words too common to ask for when there are others beside them.
  var COMMON = {
    en: "a an and are as at be by for from in is it of on or that the this to was were with".split(" "),
    cy: "a ac ag am ar at bod chi ei eu fel gan hyn i ni o oedd ond os sydd trwy wrth y yn yr".split(" "),
  };

  function stem(term, lang) {
    return lang === "cy" ? term : root.lunr.stemmer(new root.lunr.Token(term, {})).toString();
  }

  function termsFor(token, lang) {
    var terms = token.terms.slice();
    token.terms.forEach(function (term) {
      var short = stem(term, lang);
      if (terms.indexOf(short) < 0) terms.push(short);
    });
    return terms;
  }

  function build(records, pageLang) {
    return root.lunr(function () {
      var builder = this;
      builder.ref("at");
      FIELDS.forEach(function (field) {
        builder.field(field.name, { boost: field.boost });
      });
      // Words are made by our tokenizer, whole: lunr's own trims accents and stops at an apostrophe.
      builder.pipeline.reset();
      builder.searchPipeline.reset();
      builder.tokenizer = function (field) {
        var tokens = [];
        if (!field) return tokens;
        tokenize(field.text, field.lang).forEach(function (token) {
          termsFor(token, field.lang).forEach(function (term) {
            tokens.push(new root.lunr.Token(term, {}));
          });
        });
        return tokens;
      };
      records.forEach(function (record, at) {
        var document = { at: String(at) };
        FIELDS.forEach(function (field) {
          document[field.name] = { text: record[field.name] || "", lang: record.lang || pageLang };
        });
        builder.add(document);
      });
    });
  }

  // One word typed → how well each record answers it. A query object, never a query string: in a
  // string, “voice: of” is a syntax error and “-” takes words away.
  function answers(index, token, lang, unfinished) {
    var scores = {};
    index
      .query(function (query) {
        termsFor(token, lang).forEach(function (term) {
          query.term(term, { boost: 10, usePipeline: false });
        });
        if (unfinished) {
          token.terms.forEach(function (term) {
            query.term(term, {
              boost: 1,
              usePipeline: false,
              wildcard: root.lunr.Query.wildcard.TRAILING,
            });
          });
        }
      })
      .forEach(function (result) {
        scores[result.ref] = result.score;
      });
    return scores;
  }

  function asked(query, lang) {
    var tokens = tokenize(query, lang);
    var common = COMMON[lang] || COMMON.en;
    var rarer = tokens.filter(function (token) {
      return common.indexOf(token.terms[0]) < 0;
    });
    return rarer.length ? rarer : tokens;
  }

  function matches(token, wanted, lang) {
    var terms = termsFor(token, lang);
    return wanted.some(function (word) {
      return terms.some(function (term) {
        return (
          word.terms.indexOf(term) >= 0 ||
          (word.unfinished &&
            word.token.terms.some(function (start) {
              return term.indexOf(start) === 0;
            }))
        );
      });
    });
  }

  function searcher(records, pageLang) {
    var index = build(records, pageLang);

    return function (query) {
      var tokens = asked(query, pageLang);
      var wanted = tokens.map(function (token) {
        // The last word may still be being typed.
        var unfinished = token === tokens[tokens.length - 1] && /[\p{L}\p{M}\p{N}]$/u.test(query);
        return { token: token, unfinished: unfinished, terms: termsFor(token, pageLang) };
      });
      if (!wanted.length) return { results: [], all: true };

      var totals = {};
      wanted.forEach(function (word) {
        var scores = answers(index, word.token, pageLang, word.unfinished);
        Object.keys(scores).forEach(function (at) {
          totals[at] = totals[at] || { at: Number(at), words: 0, score: 0 };
          totals[at].words += 1;
          totals[at].score += scores[at];
        });
      });
      var found = Object.keys(totals).map(function (at) {
        return totals[at];
      });
      var whole = found.filter(function (one) {
        return one.words === wanted.length;
      });
      var shown = (whole.length ? whole : found).sort(function (one, other) {
        return other.words - one.words || other.score - one.score || one.at - other.at;
      });
      return {
        all: whole.length > 0,
        results: shown.map(function (one) {
          var record = records[one.at];
          var lang = record.lang || pageLang;
          return {
            uri: record.uri,
            title: record.title,
            section: record.section,
            kind: record.kind,
            text: record.text || "",
            lang: lang,
            hits: tokenize(record.text || "", lang).filter(function (token) {
              return matches(token, wanted, lang);
            }),
          };
        }),
      };
    };
  }

  function load(uri) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = uri;
      script.onload = resolve;
      script.onerror = function () {
        reject(new Error("cannot load " + uri));
      };
      document.head.appendChild(script);
    });
  }

  root.reviewsiteEngine = {
    // For the page.
    open: function (form) {
      return load(form.dataset.engine)
        .then(function () {
          return load(form.dataset.index);
        })
        .then(function () {
          // Texts that a translation lacks stand on its pages in the other language, and are found.
          return searcher(root.reviewsiteSearch.docs, form.dataset.lang);
        });
    },
    // For whoever has records and lunr already: the tests.
    over: searcher,
  };
  if (typeof module === "object" && module.exports) module.exports = root.reviewsiteEngine;
})(typeof self === "undefined" ? globalThis : self);
