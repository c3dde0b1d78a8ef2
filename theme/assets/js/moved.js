/* At an old address: whoever came to a place on the page gets to the same place on the new one.
   Without a place the page leads on by itself, and without this script it leads to its top. */
(function () {
  "use strict";
  var target = document.documentElement.getAttribute("data-moved");
  if (location.hash && target && target.indexOf("#") < 0) {
    window.stop();
    location.replace(target + location.hash);
  }
})();
