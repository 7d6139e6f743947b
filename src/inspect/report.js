"use strict";
// Everything works without this script; it adds keys, and lets a reason lead to its next block each time.

const targets = (reason) => [...document.querySelectorAll(`:not(a)[data-reason="${reason}"]`)];

function go(element) {
  document.getElementById("hide").checked &&= !element.closest(".dropped");
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center" });
}

const last = new Map();
for (const link of document.querySelectorAll("a[data-reason]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const list = targets(link.dataset.reason);
    const next = ((last.get(link) ?? -1) + 1) % list.length;
    last.set(link, next);
    go(list[next]);
  });
}

// From where the reader is: the focused block, else the first one in sight.
function step(by) {
  const all = [...document.querySelectorAll("[data-reason]:not(a)")].filter((element) => element.offsetParent);
  const rows = all.filter((element) => element.matches(".row"));
  const list = rows.length ? rows : all;
  const here = document.activeElement?.closest("[id].block, .row");
  const follows = (element) => here
    ? here.compareDocumentPosition(element) & (by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING)
      && !here.contains(element) && !element.contains(here)
    : by > 0 ? element.getBoundingClientRect().top > 0 : element.getBoundingClientRect().top < 0;
  const found = by > 0 ? list.find(follows) : list.findLast(follows);
  if (found) go(found);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("textarea, select, [type=url]")) return;
  if (event.key === "n") step(1);
  else if (event.key === "p") step(-1);
  else if (event.key === "h") document.getElementById("hide")?.click();
  else if (event.key === "Escape") document.activeElement?.blur();
});
