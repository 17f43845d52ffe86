/** The side panel: what a node is and what it is joined to; for an edge, the reasons. */

import { type Data, other } from "./data.ts";
import { button, count, element, link } from "./dom.ts";
import { edgeFacts, edgeName, nodeFacts } from "./facts.ts";
import type { Look } from "./look.ts";
import type { Opened } from "./state.ts";

const MANY = 60; // entries of a section before the rest is asked for

export interface Acts {
  open(opened: Opened): void;
  focus(node: number): void;
  centre(opened: NonNullable<Opened>): void;
}

/** The contents of the panel for what is open. */
export function panelOf(data: Data, look: Look, opened: NonNullable<Opened>, acts: Acts): HTMLElement[] {
  return opened.what === "node" ? nodePanel(data, look, opened.at, acts) : edgePanel(data, look, opened.at, acts);
}

function nodePanel(data: Data, look: Look, node: number, acts: Acts): HTMLElement[] {
  const { nodes } = data;
  const aliases = nodes.alias[node] ?? [];
  const title = element("h2");
  title.append(nodes.link[node] ? link(nodes.label[node], nodes.link[node]) : nodes.label[node]);
  const around = nodes.edges[node]
    .filter((edge) => look.shown.edges[edge])
    .sort((a, b) => data.edges.weight[b] - data.edges.weight[a] || data.nodes.rank[other(data.edges, b, node)] - data.nodes.rank[other(data.edges, a, node)]);
  return [
    title,
    ...nodeFacts(data, node, look.shown.narrowed).map(fact),
    ...(aliases.length ? [fact(`also: ${aliases.join("; ")}`)] : []),
    ...(nodes.facts[node] ?? []).map(fact),
    element("div", "acts", button("Only its neighbours", "", () => acts.focus(node)), button("Centre", "", () => acts.centre({ what: "node", at: node }))),
    ...section(`Joined to ${count(around.length, data.words.node, data.words.nodes)} shown`, around, (edge) => opener(data, edge, node, acts)),
    ...section(look.shown.narrowed ? "Papers of all months" : "Papers", nodes.papers[node], (paper) => card(data, paper, true)),
  ];
}

function edgePanel(data: Data, look: Look, edge: number, acts: Acts): HTMLElement[] {
  const { nodes, edges, reasons } = data;
  const ends = [edges.start[edge], edges.stop[edge]];
  const groups = new Map<number, number[]>();
  for (const reason of edges.reasons[edge]) {
    const paper = reasons.paper[reason];
    groups.set(paper, [...(groups.get(paper) ?? []), reason]);
  }
  return [
    element("h2", "", ...edgeName(data, edge)),
    ...edgeFacts(data, edge, look.shown.narrowed).map(fact),
    element("div", "acts", ...ends.map((node) => button(nodes.label[node], "", () => acts.open({ what: "node", at: node }))), button("Centre", "", () => acts.centre({ what: "edge", at: edge }))),
    ...section("Why", [...groups], ([paper, held]) => why(data, paper, held)),
  ];
}

/** A paper with what it says; without sentences the line of authors is what it says. */
function why(data: Data, paper: number, held: number[]): HTMLElement {
  const { reasons, sentences } = data;
  const told = held.some((reason) => reasons.about[reason] || reasons.sentence[reason] >= 0);
  const made = paper >= 0 ? card(data, paper, !told) : element("div", "card");
  for (const reason of held) {
    const sure = reasons.confidence[reason] < 1 ? ` (confidence ${reasons.confidence[reason].toFixed(2)})` : "";
    if (reasons.about[reason]) made.append(element("div", "about", `${reasons.about[reason]}${sure}`));
    if (reasons.sentence[reason] >= 0) {
      const [place, ...pieces] = sentences[reasons.sentence[reason]];
      made.append(element("blockquote", "", ...pieces.map((piece, at) => element(at % 2 ? "mark" : "span", "", piece))), fact(place));
    }
  }
  return made;
}

/** The title as a link, and every digest that has the paper. */
function card({ papers }: Data, paper: number, authors: boolean): HTMLElement {
  const made = element("div", "card", link(papers.title[paper], papers.link[paper]));
  for (const [date, votes, place, line] of papers.seen[paper]) {
    made.append(fact(`Digest of ${date}, ${votes === null ? "no votes given" : count(votes, "vote", "votes")}, ${place}`));
    if (authors && line) made.append(fact(`Authors: ${line}`));
  }
  return made;
}

function opener(data: Data, edge: number, node: number, acts: Acts): HTMLElement {
  const { nodes, edges } = data;
  const kind = edges.kinds.length > 1 ? `${edges.kinds[edges.kind[edge]]}: ` : "";
  const made = button(kind, "opener", () => acts.open({ what: "edge", at: edge }));
  made.append(element("bdi", "", nodes.label[other(edges, edge, node)]), `, ${Number(edges.weight[edge].toFixed(2))}`);
  return element("div", "", made);
}

function section<Item>(heading: string, items: Item[], make: (item: Item) => HTMLElement): HTMLElement[] {
  if (!items.length) return [];
  const held = element("div", "section", ...items.slice(0, MANY).map(make));
  if (items.length > MANY) {
    const more = button(`All ${items.length.toLocaleString("en")}`, "more", () => more.replaceWith(...items.slice(MANY).map(make)));
    held.append(more);
  }
  return [element("h3", "", heading), held];
}

function fact(text: string): HTMLElement {
  return element("div", "facts", text);
}
