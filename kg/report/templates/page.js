"use strict";
// Sorts tables by any column, and opens what a link leads to. Without it, all is there in its first order.

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

function key(row, place) {
  const cell = row.cells[place];
  const text = cell.textContent.trim();
  if (!cell.classList.contains("n")) return text;
  return Number.parseFloat(text.replaceAll(",", "").replace("−", "-"));
}

// Empty cells stay last in either order.
function compare(one, other, way) {
  const gone = (value) => value === "" || Number.isNaN(value);
  if (gone(one) || gone(other)) return gone(one) - gone(other);
  if (typeof one === "number" && typeof other === "number") return way * (one - other);
  return way * collator.compare(String(one), String(other));
}

function sort(table, heading) {
  const place = heading.cellIndex;
  const numeric = heading.classList.contains("n");
  const now = heading.getAttribute("aria-sort");
  const ascending = now ? now === "descending" : !numeric;
  const rows = [...table.tBodies[0].rows].map((row) => [key(row, place), row]);
  rows.sort(([one], [other]) => compare(one, other, ascending ? 1 : -1));
  for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
  table.tBodies[0].append(...rows.map(([, row]) => row));
}

for (const table of document.querySelectorAll("table")) {
  if (table.tBodies[0].rows.length < 2) continue;
  for (const heading of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    button.addEventListener("click", () => sort(table, heading));
    heading.replaceChildren(button);
  }
}

// On a narrow page rows of many cells or of long ones are cards one under another, and every cell says what it is.
const narrow = matchMedia("(max-width: 40rem)");
const CARDS = "table:has(th:nth-child(4)), table:has(td.wide), table:has(th:nth-child(3)):has(td.text)";

function makeCards() {
  if (!narrow.matches || document.querySelector(".cards")) return;
  for (const table of document.querySelectorAll(CARDS)) {
    const names = [...table.tHead.rows[0].cells].map((heading) => heading.textContent);
    for (const row of table.tBodies[0].rows) {
      [...row.cells].forEach((cell, place) => names[place] && cell.setAttribute("data-name", names[place]));
    }
    table.classList.add("cards");
  }
}

narrow.addEventListener("change", makeCards);
makeCards();

function open() {
  const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!wanted) return;
  for (let at = wanted; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  wanted.scrollIntoView();
}

addEventListener("hashchange", open);
open();
