// The list of good practice, narrowed by facets. What is chosen stands in the address and above the list;
// without this script the list has pages, and each value of a facet has a list of its own.
(function () {
  "use strict";

  var form = document.querySelector("[data-facets]");
  if (!form) return;

  var words = form.dataset;
  var chips = document.querySelector("[data-chips]");
  var status = document.querySelector("[data-facets-status]");
  var all = document.querySelector("[data-facets-list]");
  var total = status.textContent;
  var boxes = Array.prototype.slice.call(form.querySelectorAll("input[type=checkbox]"));
  var PAGE = 20;
  var TOGETHER = Number(words.together);
  var loaded = {};
  var turn = 0;
  var list = null;

  // ---- Loading: scripts, which a page on a disk may load as well

  function load(uri, name) {
    if (!loaded[uri]) {
      loaded[uri] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.src = uri;
        script.onload = function () {
          resolve(window[name]);
        };
        script.onerror = function () {
          delete loaded[uri];
          reject(new Error("cannot load " + uri));
        };
        document.head.appendChild(script);
      });
    }
    return loaded[uri];
  }

  function practices() {
    return load(words.practices, "reviewsitePractices");
  }

  function summaries(numbers) {
    var files = Array.from(new Set(numbers.map(function (number) {
      return Math.floor(number / TOGETHER);
    })));
    return Promise.all(
      files.map(function (file) {
        var uri = words.practices.replace(/\.js$/, "-" + file + ".js");
        return load(uri, "reviewsiteSummaries" + file);
      })
    ).then(function (texts) {
      return numbers.map(function (number) {
        return texts[files.indexOf(Math.floor(number / TOGETHER))][number % TOGETHER];
      });
    });
  }

  // ---- What is chosen: {facet: [value]}

  function chosen() {
    var values = {};
    boxes.forEach(function (box) {
      if (box.checked) (values[box.name] = values[box.name] || []).push(box.value);
    });
    return values;
  }

  function fromAddress() {
    var asked = new URLSearchParams(location.search);
    boxes.forEach(function (box) {
      box.checked = asked.getAll(box.name).indexOf(box.value) >= 0;
      if (box.checked) box.closest("details").open = true;
    });
  }

  function toAddress() {
    var address = new URL(location.href);
    address.search = "";
    boxes.forEach(function (box) {
      if (box.checked) address.searchParams.append(box.name, box.value);
    });
    try {
      history.pushState(null, "", address);
    } catch (error) {
      // A page on a disk may not change its own address. The list is narrowed all the same.
    }
  }

  // ---- Matching: any of the values of a facet, in every facet that has one chosen

  function matcher(data, values) {
    var tests = data.facets.map(function (facet) {
      var wanted = values[facet[0]];
      return wanted && wanted.map(function (value) {
        return facet[1].indexOf(value);
      });
    });
    // The facet `but` is passed over: its counts say what choosing another of its values would give.
    return function (item, but) {
      return tests.every(function (wanted, at) {
        return !wanted || at === but || item[3 + at].some(function (value) {
          return wanted.indexOf(value) >= 0;
        });
      });
    };
  }

  function count(data, matches) {
    data.facets.forEach(function (facet, at) {
      var counts = facet[1].map(function () {
        return 0;
      });
      data.items.forEach(function (item) {
        if (!matches(item, at)) return;
        item[3 + at].forEach(function (value) {
          counts[value] += 1;
        });
      });
      boxes.forEach(function (box) {
        if (box.name !== facet[0]) return;
        var number = counts[facet[1].indexOf(box.value)];
        box.parentElement.querySelector(".count").textContent = String(number);
        // What would give nothing is out of the way, unless somebody is there just now.
        box.parentElement.hidden = !number && !box.checked && box !== document.activeElement;
      });
    });
  }

  // ---- Showing

  // Some texts are in another language than the page: data.other says which.
  function marked(data, element, kind, number) {
    if (data.other && data.other[kind].indexOf(number) >= 0) element.lang = data.other[0];
  }

  function result(data, number, summary) {
    var item = data.items[number];
    var entry = document.createElement("li");
    entry.className = "result";
    var heading = document.createElement("h2");
    var link = document.createElement("a");
    link.href = item[0] + ".html";
    link.textContent = item[1];
    heading.append(link);
    var text = document.createElement("p");
    text.textContent = summary;
    marked(data, link, 1, number);
    marked(data, text, 2, number);
    var meta = document.createElement("p");
    meta.className = "meta";
    meta.textContent = data.about[item[2]];
    entry.append(heading, text, meta);
    return entry;
  }

  function more(data, numbers, from, mine) {
    var some = numbers.slice(from, from + PAGE);
    return summaries(some).then(function (texts) {
      if (mine !== turn) return;
      some.forEach(function (number, at) {
        list.append(result(data, number, texts[at]));
      });
      if (numbers.length <= from + PAGE) return;
      var button = document.createElement("button");
      button.type = "button";
      button.className = "button";
      button.textContent = words.wordMore;
      button.addEventListener("click", function () {
        button.remove();
        more(data, numbers, from + PAGE, mine).then(function () {
          list.children[from + PAGE].querySelector("a").focus();
        }, failed);
      });
      list.after(button);
    });
  }

  function clear() {
    if (!list) return;
    if (list.nextElementSibling) list.nextElementSibling.remove();
    list.remove();
    list = null;
  }

  function showChips() {
    chips.textContent = "";
    boxes.forEach(function (box) {
      if (!box.checked) return;
      var entry = document.createElement("li");
      var chip = document.createElement("button");
      var remove = document.createElement("span");
      var sign = document.createElement("span");
      chip.type = "button";
      chip.className = "chip";
      remove.className = "visually-hidden";
      remove.textContent = words.wordRemove + " ";
      sign.setAttribute("aria-hidden", "true");
      sign.textContent = " ×";
      var label = box.parentElement.querySelector("span").cloneNode(true);
      chip.append(remove, label, sign);
      chip.addEventListener("click", function () {
        box.checked = false;
        toAddress();
        apply();
        // The chip is gone: the next one has the focus, or else the facet that it was of.
        (chips.querySelector("button") || box.closest("details").querySelector("summary")).focus();
      });
      entry.append(chip);
      chips.append(entry);
    });
    chips.hidden = !chips.children.length;
  }

  function failed() {
    status.textContent = words.wordFailed;
  }

  function apply() {
    var mine = (turn += 1);
    var values = chosen();
    var any = Object.keys(values).length > 0;
    showChips();
    practices()
      .then(function (data) {
        if (mine !== turn) return null;
        var matches = matcher(data, values);
        count(data, matches);
        clear();
        all.hidden = any;
        if (!any) {
          status.textContent = total;
          return null;
        }
        var numbers = [];
        data.items.forEach(function (item, number) {
          if (matches(item, -1)) numbers.push(number);
        });
        list = document.createElement("ol");
        list.className = "results results--grid";
        list.setAttribute("role", "list");
        all.after(list);
        status.textContent = numbers.length
          ? words.wordFound.replace("{count}", String(numbers.length))
          : words.wordNone;
        return more(data, numbers, 0, mine);
      })
      .catch(failed);
  }

  form.addEventListener("change", function () {
    toAddress();
    apply();
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  window.addEventListener("popstate", function () {
    fromAddress();
    apply();
  });

  // On a narrow page an open facet would stand between the reader and the list.
  if (window.matchMedia("(max-width: 48rem)").matches) {
    form.querySelectorAll("details").forEach(function (facet) {
      facet.open = false;
    });
  }
  fromAddress();
  if (Object.keys(chosen()).length) apply();
})();
