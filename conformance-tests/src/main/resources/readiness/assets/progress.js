// SPDX-License-Identifier: Apache-2.0
// While a run is under way, its part of the page is fetched anew; without scripts, a link does that.
(function () {
  'use strict';
  function again() {
    var here = document.getElementById('progress');
    if (!here || here.dataset.over === 'true') {
      return;
    }
    fetch(window.location.pathname, { credentials: 'same-origin' })
      .then(function (answer) { return answer.ok ? answer.text() : ''; })
      .then(function (text) {
        var page = new DOMParser().parseFromString(text, 'text/html');
        var next = page.getElementById('progress');
        if (next) {
          here.replaceWith(document.importNode(next, true));
        }
        window.setTimeout(again, 1000);
      })
      .catch(function () { window.setTimeout(again, 5000); });
  }
  window.setTimeout(again, 1000);
})();
