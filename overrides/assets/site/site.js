/* One small help; without this file every page still says everything. */
(function () {
  "use strict";

  /* «Estás acá», by the reader's day in Buenos Aires. The build's answer stays where no stage matches. */
  function markToday() {
    var today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/Argentina/Buenos_Aires" });
    document.querySelectorAll("[data-today]").forEach(function (list) {
      var steps = Array.prototype.slice.call(list.children);
      var current = steps.filter(function (step) {
        return step.dataset.from <= today && today <= step.dataset.to;
      });
      if (!current.length) return;
      var built = steps.filter(function (step) { return step.hasAttribute("aria-current"); });
      var agrees = built.length === current.length && built.every(function (step) { return current.indexOf(step) >= 0; });
      if (!agrees) hidePins();
      steps.forEach(function (step) {
        if (current.indexOf(step) >= 0) step.setAttribute("aria-current", "step");
        else step.removeAttribute("aria-current");
      });
    });
  }

  /* The drawing's pin shows the build's day: better none than a wrong one. */
  function hidePins() {
    document.querySelectorAll("[data-pin]").forEach(function (pin) { pin.setAttribute("display", "none"); });
  }

  markToday();
})();
