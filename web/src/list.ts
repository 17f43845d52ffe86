/** The same nodes as a list, for those who do not see the picture, and to look things over. */

import type { Data } from "./data.ts";
import { button, count, element } from "./dom.ts";
import { type Look, measure } from "./look.ts";

export type Order = "label" | "papers" | "degree" | "votes" | "first";
const STEP = 200; // rows at a time

export interface ListActs {
  open(node: number): void;
  point(node: number): void;
}

/** The shown nodes in an order; those after the first rows are asked for. */
export function fillList(list: HTMLElement, data: Data, look: Look, order: Order, opened: number, acts: ListActs): void {
  const nodes = sorted(data, look, order);
  list.replaceChildren();
  add(0);

  function add(from: number): void {
    list.append(...nodes.slice(from, from + STEP).map((node) => row(data, node, node === opened, acts)));
    if (from + STEP >= nodes.length) return;
    const left = nodes.length - from - STEP;
    const more = element("li", "", button(`${left.toLocaleString("en")} more`, "more", () => (more.remove(), add(from + STEP))));
    list.append(more);
  }
}

/** The shown nodes: names by the alphabet, months from the first, amounts from the most. */
export function sorted(data: Data, { shown }: Look, order: Order): number[] {
  const { nodes } = data;
  const found = nodes.label.map((_, node) => node).filter((node) => shown.nodes[node]);
  if (order === "label") {
    const compare = new Intl.Collator(["ko", "en"]).compare;
    return found.sort((a, b) => compare(nodes.label[a], nodes.label[b]) || a - b);
  }
  if (order === "first") return found.sort((a, b) => nodes.first[a] - nodes.first[b] || a - b);
  const values = measure(data, order);
  return found.sort((a, b) => values[b] - values[a] || nodes.rank[b] - nodes.rank[a] || a - b);
}

function row(data: Data, node: number, current: boolean, acts: ListActs): HTMLElement {
  const { nodes, months } = data;
  const name = button(nodes.label[node], "opener", () => acts.open(node));
  name.dataset.node = String(node);
  if (current) name.setAttribute("aria-current", "true");
  name.addEventListener("pointerenter", () => acts.point(node));
  name.addEventListener("focus", () => acts.point(node));
  name.addEventListener("pointerleave", () => acts.point(-1));
  name.addEventListener("blur", () => acts.point(-1));
  const told = [count(nodes.papers[node].length, "paper", "papers"), count(nodes.edges[node].length, data.words.edge, data.words.edges)];
  if (nodes.votes[node]) told.push(count(nodes.votes[node], "vote", "votes"));
  if (nodes.first[node] >= 0) told.push(months[nodes.first[node]]);
  return element("li", "", name, element("span", "facts", ` ${told.join(", ")}`));
}
