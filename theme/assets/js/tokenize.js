// How a text becomes words to search by. The same for what is searched and for what is typed.
//
//   reviewsiteTokenize("Tŷ’r Children's", "en")
//     → [{start: 0, end: 4, terms: ["tŷ", "ty", …]}, {start: 5, end: 15, terms: ["children"]}]
//
// Each word has one or more terms: as written, and with its accents folded as well, so that “tŷ”
// and “ty” both find it. A possessive is dropped: “children” finds “Children's”. A Welsh word has as
// well whatever words it may be a mutation of: “blant”, “phlant” and “mhlant” all find “plant”.
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

  // Welsh changes the first letters of a word by what stands before it. Each written beginning, and
  // the beginnings that it may stand for; the longest that fits counts. Soft: p t c b d m ll rh → b d g
  // f dd f l r, and g vanishes; nasal: p t c b d g → mh nh ngh m n ng; aspirate: p t c → ph th ch. Before
  // a vowel an h may come (“eu hanghenion”).
  var MUTATIONS = [
    ["ngh", ["c"]],
    ["mh", ["p"]],
    ["nh", ["t"]],
    ["ng", ["g"]],
    ["ph", ["p"]],
    ["th", ["t"]],
    ["ch", ["c"]],
    ["dd", ["d"]],
    ["ff", []],
    ["ll", []],
    ["rh", []],
    ["b", ["p"]],
    ["d", ["t"]],
    ["g", ["c"]],
    ["f", ["b", "m"]],
    ["m", ["b"]],
    ["n", ["d"]],
    ["l", ["ll", "gl"]],
    ["r", ["rh", "gr"]],
  ];
  var VOWEL = /^[aeiouwy]/;

  function radicals(word) {
    var plain = fold(word);
    if (VOWEL.test(plain)) return ["g" + word];
    if (plain.charAt(0) === "h" && VOWEL.test(plain.slice(1))) return [word.slice(1)];
    var rule = MUTATIONS.find(function (one) {
      return word.indexOf(one[0]) === 0;
    });
    return (rule ? rule[1] : []).map(function (beginning) {
      return beginning + word.slice(rule[0].length);
    });
  }

  // What a word is searched by. A language with more to say about its words says it here: it adds
  // terms, and never takes one away.
  function termsOf(word, lang) {
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
    if (lang === "cy") {
      terms.slice().forEach(function (term) {
        if (term.length > 1) {
          radicals(term).forEach(function (radical) {
            add(terms, radical);
          });
        }
      });
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
