// The tracker, narrowed by theme, lead and status. What is chosen stands in the address; without this script
// everything is there to read.
(function () {
  "use strict";

  var form = document.querySelector("[data-tracker]");
  if (!form) return;

  var status = document.querySelector("[data-tracker-status]");
  var rows = Array.prototype.slice.call(document.querySelectorAll("[data-tracker-row]"));
  var boxes = Array.prototype.slice.call(form.querySelectorAll("input[type=checkbox]"));
  var total = status.textContent;
  var facets = boxes.reduce(function (names, box) {
    return names.indexOf(box.name) < 0 ? names.concat(box.name) : names;
  }, []);

  function values(row, facet) {
    return row.getAttribute("data-" + facet).split(" ");
  }

  function chosen(facet) {
    return boxes
      .filter(function (box) {
        return box.name === facet && box.checked;
      })
      .map(function (box) {
        return box.value;
      });
  }

  // Any of the values of a facet, in every facet that has one chosen. The facet `but` is passed over: its
  // counts say what choosing another of its values would give.
  function matches(row, but) {
    return facets.every(function (facet) {
      var wanted = chosen(facet);
      if (facet === but || !wanted.length) return true;
      return values(row, facet).some(function (value) {
        return wanted.indexOf(value) >= 0;
      });
    });
  }

  function apply() {
    var shown = 0;
    rows.forEach(function (row) {
      row.hidden = !matches(row, "");
      if (!row.hidden) shown += 1;
    });
    boxes.forEach(function (box) {
      var number = rows.filter(function (row) {
        return matches(row, box.name) && values(row, box.name).indexOf(box.value) >= 0;
      }).length;
      box.parentElement.querySelector(".count").textContent = String(number);
    });
    var any = boxes.some(function (box) {
      return box.checked;
    });
    if (!any) status.textContent = total;
    else if (!shown) status.textContent = form.dataset.wordNone;
    else
      status.textContent = form.dataset.wordFound
        .replace("{shown}", String(shown))
        .replace("{all}", String(rows.length));
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

  form.addEventListener("change", function () {
    toAddress();
    apply();
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  form.addEventListener("reset", function () {
    // The boxes are cleared after this event.
    setTimeout(function () {
      toAddress();
      apply();
    });
  });
  window.addEventListener("popstate", function () {
    fromAddress();
    apply();
  });

  // Somebody who follows a link to a recommendation sees it whatever is chosen.
  function toPlace() {
    var row = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (row && row.hidden) {
      row.hidden = false;
      row.scrollIntoView();
    }
  }

  // On a narrow page an open facet would stand between the reader and the list.
  if (window.matchMedia("(max-width: 48rem)").matches) {
    form.querySelectorAll("details").forEach(function (facet) {
      facet.open = false;
    });
  }
  fromAddress();
  apply();
  toPlace();
  window.addEventListener("hashchange", toPlace);
})();
