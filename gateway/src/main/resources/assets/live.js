// SPDX-License-Identifier: Apache-2.0
// Follows events as they happen. Text goes into the page as text, never as markup.
(() => {
  const MOST = 200;
  const tail = document.getElementById("tail");
  const status = document.getElementById("live-status");
  const button = document.getElementById("pause");
  const waiting = [];
  let paused = false;
  let source;

  const say = (key, count) => {
    status.textContent = status.dataset[key].replace("#", count);
  };

  const cell = (name, child) => {
    const made = document.createElement(name);
    made.append(child);
    return made;
  };

  const bdi = text => cell("bdi", text);

  const row = line => {
    const made = document.createElement("tr");
    const time = cell("time", line.when);
    time.dateTime = line.at;
    const when = cell("td", time);
    when.className = "when";
    const link = cell("a", bdi(line.number ?? tail.dataset.unnumbered));
    link.href = "/documents/" + encodeURIComponent(line.document);
    const number = cell("th", link);
    number.scope = "row";
    const tag = cell("span", line.what);
    tag.className = "tag tag-" + line.kind;
    const detail = cell("td", bdi(line.detail));
    detail.lang = "en";
    made.append(when, number, cell("td", line.party), cell("td", tag), detail);
    return made;
  };

  const show = line => {
    tail.prepend(row(line));
    while (tail.rows.length > MOST) {
      tail.deleteRow(-1);
    }
  };

  const follow = () => {
    source = new EventSource("/live/events");
    source.onopen = () => say("on");
    source.onmessage = event => {
      const line = JSON.parse(event.data);
      if (!paused) {
        show(line);
        return;
      }
      waiting.push(line);
      if (waiting.length > MOST) {
        waiting.shift();
      }
      say("paused", waiting.length);
    };
    source.addEventListener("over", () => {
      source.close();
      say("over");
    });
    source.onerror = () => say(source.readyState === EventSource.CLOSED ? "over" : "lost");
  };

  button.hidden = false;
  button.addEventListener("click", () => {
    paused = !paused;
    button.setAttribute("aria-pressed", String(paused));
    if (paused) {
      say("paused", 0);
    } else {
      waiting.splice(0).forEach(show);
      say(source.readyState === EventSource.CLOSED ? "over" : "on");
    }
  });
  follow();
})();
