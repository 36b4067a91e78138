/* Small helps; without this file every page still says everything. */
(function () {
  "use strict";

  /* The edition's own address; on the page for what isn't there, it is the root. */
  function home() {
    var base = JSON.parse(document.getElementById("__config").textContent).base;
    return new URL(base.replace(/\/*$/, "/"), location.href);
  }

  /* «Estás acá», by the reader's day in Buenos Aires. The build's answer stays where no stage matches. */
  function markToday() {
    var today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/Argentina/Buenos_Aires" });
    document.querySelectorAll("[data-today]").forEach(function (list) {
      /* An edition with a cut-off doesn't know of the days after it. */
      if (list.dataset.until && today > list.dataset.until) return;
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
        step.querySelector(".path__past").hidden = today <= step.dataset.to;
      });
    });
  }

  /* The drawing's pin shows the build's day: better none than a wrong one. */
  function hidePins() {
    document.querySelectorAll("[data-pin]").forEach(function (pin) { pin.setAttribute("display", "none"); });
  }

  /* From an earlier edition to the same page of the current one, where it exists; else to its home. */
  function leadToCurrent() {
    var link = document.querySelector("[data-current-edition]");
    if (!link || location.protocol === "file:") return;
    var current = new URL(link.href);
    var edition = home();
    var page = location.pathname.slice(edition.pathname.length);
    if (!page) return;
    fetch(new URL(page, current), { method: "HEAD" }).then(function (answer) {
      if (answer.ok) link.href = new URL(page, current);
    }).catch(function () { /* offline: the home will do */ });
  }

  /* Opened from a folder there is no server to turn «ciudades/» into «ciudades/index.html». */
  function followFolders(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (!link || link.protocol !== "file:" || !/\/$/.test(link.pathname)) return;
    event.preventDefault();
    location.href = link.protocol + "//" + link.pathname + "index.html" + link.hash;
  }

  /* What was ticked stays ticked in this browser, edition by edition; nothing is sent. */
  function rememberTicks() {
    var boxes = document.querySelectorAll("[data-remember] input[type=checkbox]");
    var edition = home().pathname;
    boxes.forEach(function (box) {
      var key = "casilla:" + edition + box.name;
      try { box.checked = localStorage.getItem(key) === "1"; } catch (none) { return; }
      box.addEventListener("change", function () {
        try {
          if (box.checked) localStorage.setItem(key, "1");
          else localStorage.removeItem(key);
        } catch (full) { /* private window: it stays for this visit */ }
      });
    });
  }

  /* The search's list is on its way while the first word is being typed. */
  function warmSearch() {
    var box = document.querySelector(".md-search__input");
    if (!box || location.protocol === "file:") return;
    var base = home();
    /* Material listens to keys; a voice, a paste or an «é» of another keyboard come without one. */
    box.addEventListener("input", function () { box.dispatchEvent(new KeyboardEvent("keyup")); });
    box.addEventListener("focus", function () {
      fetch(new URL("search/full_index.json", base)).catch(function () { /* the search itself will tell */ });
    }, { once: true });
  }

  /* On paper everything is open: a browser may not open what is folded by itself. */
  function openForPaper() {
    var closed = [];
    addEventListener("beforeprint", function () {
      closed = Array.prototype.slice.call(document.querySelectorAll("details.solution:not([open])"));
      closed.forEach(function (one) { one.open = true; });
    });
    addEventListener("afterprint", function () { closed.forEach(function (one) { one.open = false; }); });
  }

  /* One tap takes a text to the clipboard; without this file it can be selected. */
  function offerCopies() {
    var places = document.querySelectorAll("[data-copy]");
    if (!places.length) return;
    var said = document.createElement("p"); /* for whoever listens to the page */
    said.className = "vh";
    said.setAttribute("role", "status");
    document.querySelector(".md-content").appendChild(said);
    places.forEach(function (place) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn--2";
      button.textContent = "Copiar para WhatsApp";
      function say(words) { button.textContent = said.textContent = words; }
      function open() { place.querySelector("details").open = true; say("Seleccionalo y copialo"); }
      button.addEventListener("click", function () {
        if (!navigator.clipboard) return open();
        navigator.clipboard.writeText(place.querySelector("pre").textContent).then(function () { say("Copiado"); }, open);
      });
      place.insertBefore(button, place.firstChild);
    });
  }

  markToday();
  offerCopies();
  rememberTicks();
  warmSearch();
  openForPaper();
  leadToCurrent();
  if (location.protocol === "file:") addEventListener("click", followFolders);
})();
