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

/** Show the nodes of a look in an order, and mark the one that is open. */
export type Listing = (look: Look, order: Order, opened: number) => void;

/** A list that is made anew only where other rows are to be shown; those after the first are asked for. */
export function listing(list: HTMLElement, data: Data, acts: ListActs): Listing {
  let [held, nodes, made]: [{ shown: Look["shown"]["nodes"]; order: Order } | null, number[], number] = [null, [], 0];
  const more = element("li", "", button("", "more", () => upTo(made + STEP)));

  function upTo(wanted: number): void {
    const focused = more.contains(document.activeElement);
    const added = nodes.slice(made, wanted).map((node) => row(data, node, acts));
    more.remove();
    list.append(...added);
    made = Math.max(made, Math.min(wanted, nodes.length));
    more.firstElementChild!.textContent = `${(nodes.length - made).toLocaleString("en")} more`;
    if (made < nodes.length) list.append(more);
    if (focused) added[0]?.querySelector("button")?.focus();
  }

  function anew(look: Look, order: Order): void {
    const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.node : undefined;
    const before = made;
    [held, nodes, made] = [{ shown: look.shown.nodes, order }, sorted(data, look, order), 0];
    list.replaceChildren();
    upTo(Math.max(Math.min(before, nodes.length), STEP));
    if (focused) rowOf(Number(focused))?.focus({ preventScroll: true });
  }

  /** The row of a node, with all before it. */
  function rowOf(node: number): HTMLElement | null {
    const place = nodes.indexOf(node);
    if (place >= made) upTo(Math.ceil((place + 1) / STEP) * STEP);
    return list.querySelector(`[data-node="${node}"]`);
  }

  return (look, order, opened) => {
    const anewed = held?.order !== order || look.shown.nodes.some((one, node) => one !== held!.shown[node]);
    const first = held === null;
    if (anewed) anew(look, order);
    const [marked, wanted] = [list.querySelector("[aria-current]"), rowOf(opened)];
    if (marked === wanted) return;
    marked?.removeAttribute("aria-current");
    wanted?.setAttribute("aria-current", "true");
    if (!anewed || first) wanted?.scrollIntoView({ block: "nearest" });
  };
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

function row(data: Data, node: number, acts: ListActs): HTMLElement {
  const { nodes, months } = data;
  const name = button(nodes.label[node], "opener", () => acts.open(node));
  name.dataset.node = String(node);
  name.addEventListener("pointerenter", () => acts.point(node));
  name.addEventListener("focus", () => acts.point(node));
  name.addEventListener("pointerleave", () => acts.point(-1));
  name.addEventListener("blur", () => acts.point(-1));
  const told = [count(nodes.papers[node].length, "paper", "papers"), count(nodes.edges[node].length, data.words.edge, data.words.edges)];
  if (nodes.votes[node]) told.push(count(nodes.votes[node], "vote", "votes"));
  if (nodes.first[node] >= 0) told.push(months[nodes.first[node]]);
  return element("li", "", name, element("span", "facts", ` ${told.join(", ")}`));
}
