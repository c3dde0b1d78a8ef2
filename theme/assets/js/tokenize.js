// How a text becomes words to search by. The same for what is searched and for what is typed.
//
//   reviewsiteTokenize("Tŷ’r Children's", "en")
//     → [{start: 0, end: 4, terms: ["tŷ", "ty", …]}, {start: 5, end: 15, terms: ["children"]}]
//
// Each word has one or more terms: as written, and with its accents folded as well, so that “tŷ”
// and “ty” both find it. A possessive is dropped: “children” finds “Children's”.
(function (root) {
  "use strict";

  var APOSTROPHE = /['\u2018\u2019\u02bc]/;
  var WORD = /[\p{L}\p{M}\p{N}]+(?:['\u2018\u2019\u02bc][\p{L}\p{M}\p{N}]+)*/gu;
  var MARKS = /\p{M}+/gu;

  function fold(term) {
    return term.normalize("NFD").replace(MARKS, "").normalize("NFC");
  }

  function add(terms, term) {
    if (term && terms.indexOf(term) < 0) terms.push(term);
  }

  // What a word is searched by. A language with more to say about its words (mutation in Welsh)
  // says it here: it adds terms, and never takes one away.
  function termsOf(word) {
    var terms = [];
    var whole = word.toLowerCase().normalize("NFC");
    var parts = whole.split(APOSTROPHE);
    if (parts.length > 1) {
      // “children's” and “gweithio'n” are searched by what stands before the apostrophe, “o'brien” by
      // what follows as well, and each by the letters run together.
      parts.forEach(function (part) {
        if (part.length > 2) add(terms, part);
      });
      if (parts[parts.length - 1] !== "s") add(terms, parts.join(""));
      if (!terms.length) add(terms, parts[0]);
    } else {
      add(terms, whole);
    }
    terms.slice().forEach(function (term) {
      add(terms, fold(term));
    });
    return terms;
  }

  function tokenize(text, lang) {
    var tokens = [];
    var match;
    WORD.lastIndex = 0;
    while ((match = WORD.exec(String(text))) !== null) {
      tokens.push({
        start: match.index,
        end: match.index + match[0].length,
        terms: termsOf(match[0], lang),
      });
    }
    return tokens;
  }

  root.reviewsiteTokenize = tokenize;
  if (typeof module === "object" && module.exports) module.exports = tokenize;
})(typeof self === "undefined" ? globalThis : self);
