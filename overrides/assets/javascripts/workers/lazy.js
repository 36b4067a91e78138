/* Stands before Material's search worker, so that searching costs nothing until someone searches.

   The page gets a list without documents and this file. Material's worker, whose name comes after the
   «#» of this one's address, and the real index are fetched at the first word. What is typed is folded as
   the index was (lunr.es): without accents, without the words that every page has. */
(function () {
  "use strict";

  var SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
  /* What lunr.es folds the index with, too: both run in this worker. */
  var common = ("a al ante como con cual cuando de del desde donde e el ella en entre es esta este hay la las le lo los " +
    "mas mi muy o para pero por que quien se si sobre son su sus tu u un una y ya").split(" ");
  self.spanish = {
    plain: function (text) { return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, ""); },
    isCommon: function (word) { return common.indexOf(word) >= 0; }
  };
  var options, wanted, state = "idle";
  var tell = self.postMessage.bind(self);

  addEventListener("message", function (event) {
    var message = event.data;
    if (event.isTrusted === false) return;  // our own, to Material's worker
    event.stopImmediatePropagation();
    if (message.type === SETUP) {
      options = message.data.options;
      tell({ type: READY });
    } else if (message.type === QUERY) {
      ask(folded(message.data));
    }
  });

  function folded(text) {
    var words = spanish.plain(text).replace(/[¿?¡!«»(),;]/g, " ").split(/\s+/).filter(Boolean);
    var telling = words.filter(function (word) { return !spanish.isCommon(word); });
    return (telling.length ? telling : words).join(" ");
  }

  function ask(query) {
    wanted = query;
    if (!query) return tell({ type: RESULT, data: { items: [] } });
    if (state === "ready") return pass({ type: QUERY, data: query });
    if (state === "idle") load();
  }

  function load() {
    state = "loading";
    fetch("../../../search/full_index.json").then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    }).then(function (index) {
      importScripts(location.hash.slice(1));
      self.postMessage = answered;
      pass({ type: SETUP, data: { config: index.config, docs: index.docs, options: options } });
    }).catch(function () {
      /* No connection: the next letter tries again. */
      state = "idle";
      tell({ type: RESULT, data: { items: [] } });
    });
  }

  /* What Material's worker says goes on to the page, but for «ready»: the page heard that long ago. */
  function answered(message) {
    if (message.type !== READY) return tell(message);
    state = "ready";
    pass({ type: QUERY, data: wanted });
  }

  function pass(message) {
    dispatchEvent(new MessageEvent("message", { data: message }));
  }
})();
