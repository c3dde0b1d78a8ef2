// Runs before the page is drawn, so that nothing flashes: it says that scripts work, and sets the
// reader's choice of colours. Reading storage can throw, on file:// and where cookies are blocked.
(function () {
  "use strict";

  var root = document.documentElement;
  root.classList.add("js");
  try {
    var choice = localStorage.getItem("reviewsite-scheme");
    if (choice === "light" || choice === "dark" || choice === "auto") {
      root.dataset.scheme = choice;
    }
  } catch (error) {
    // Without storage the device's own choice stands.
  }
})();
