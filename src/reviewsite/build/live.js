/* In each page of a preview: loads it again when it was made anew, and shows the mistakes that keep
   it from being made. Set by script alone, which the pages' own policy allows. */
(function () {
  "use strict";
  var own = document.currentScript.src;
  var made = own.slice(own.indexOf("?") + 1);
  var box = null;

  function part(tag, words, style) {
    var made = document.createElement(tag);
    made.textContent = words;
    made.style.cssText = style;
    return made;
  }

  function show(faults) {
    if (box) { box.remove(); box = null; }
    if (!faults.length) { return; }
    box = document.createElement("section");
    box.setAttribute("role", "alert");
    box.setAttribute("tabindex", "0");
    box.setAttribute("aria-label", "Mistakes");
    box.setAttribute("data-mistakes", faults.length);
    box.style.cssText = "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:1000;" +
      "padding:1rem 1.5rem;background:#1b1b1f;color:#fff;border-top:6px solid #ff8a7a;" +
      "font:1rem/1.5 system-ui,sans-serif";
    box.appendChild(part("p", faults.length === 1
      ? "A mistake in your files. You see the page as it was before; it comes back by itself."
      : faults.length + " mistakes in your files. You see the page as it was before; it comes back by itself.",
      "margin:0 0 .5rem;font-weight:700;max-width:none"));
    faults.forEach(function (fault) {
      box.appendChild(part("pre", fault,
        "margin:.5rem 0;padding:0;white-space:pre-wrap;overflow-wrap:anywhere;background:none;color:inherit;" +
        "border:0;font:.9375rem/1.5 ui-monospace,monospace"));
    });
    document.body.appendChild(box);
  }

  new EventSource("/_reviewsite/events" + location.pathname).onmessage = function (event) {
    var told = JSON.parse(event.data);
    if (told.made !== made) { location.reload(); return; }
    show(told.faults);
  };
})();
