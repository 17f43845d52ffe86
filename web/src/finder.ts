/** The search box: names as they are typed, chosen by mouse or keyboard. */

import type { Data } from "./data.ts";
import { byId, element } from "./dom.ts";
import { type Hit, searchIn } from "./search.ts";

const MOST = 12;
const NONE = "nothing of that name here";

/** Wire the box; `take` is given the node that is chosen. */
export function finder(data: Data, take: (node: number) => void): void {
  const [input, list] = [byId<HTMLInputElement>("name"), byId("hits")];
  const search = searchIn(data);
  const none = document.getElementById("left-out") ? `${NONE}; it may be among what was left out of the picture` : NONE;
  let hits: Hit[] = [];
  let active = -1;

  function show(): void {
    list.replaceChildren(...hits.map(({ node, alias }, place) => {
      const option = element("li", "", element("bdi", "", data.nodes.label[node]));
      if (alias) option.append(element("span", "facts", ` ${alias}`));
      if (data.nodes.kinds.length > 1) option.append(element("span", "facts", ` ${data.nodes.kinds[data.nodes.kind[node]]}`));
      option.id = `hit-${place}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", String(place === active));
      option.addEventListener("pointerdown", (event) => (event.preventDefault(), choose(place)));
      return option;
    }));
    list.hidden = !hits.length;
    input.setAttribute("aria-expanded", String(hits.length > 0));
    input.setAttribute("aria-activedescendant", active >= 0 ? `hit-${active}` : "");
    byId("found").textContent = input.value && !hits.length ? none : "";
  }

  function choose(place: number): void {
    const hit = hits[place];
    if (!hit) return;
    input.value = data.nodes.label[hit.node];
    close();
    take(hit.node);
  }

  function close(): void {
    [hits, active] = [[], -1];
    show();
    byId("found").textContent = "";
  }

  function type(): void {
    [hits, active] = [search(input.value, MOST), -1];
    show();
  }

  input.addEventListener("input", type);
  input.addEventListener("focus", () => input.select());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) {
      active = (active + step + hits.length) % hits.length;
      show();
      event.preventDefault();
    } else if (event.key === "Escape" && hits.length) {
      close();
      event.stopPropagation();
    }
  });
  byId("find").addEventListener("submit", (event) => {
    event.preventDefault();
    if (!hits.length) type();
    choose(Math.max(active, 0));
  });
}
