/** What is said of a node and of an edge in few lines. */

import type { Data } from "./data.ts";
import { count, element } from "./dom.ts";

/** With `narrowed`, months are chosen, and numbers are said to be of all. */
export function nodeFacts(data: Data, node: number, narrowed: boolean): string[] {
  const { nodes, months, groups } = data;
  const papers = nodes.papers[node].length;
  const isPaper = nodes.kinds[nodes.kind[node]] === "paper";
  return [
    [nodes.kinds[nodes.kind[node]], ...(isPaper ? [] : [count(papers, "paper", "papers")]), count(nodes.edges[node].length, data.words.edge, data.words.edges), ...(narrowed ? ["of all months"] : [])].join(", "),
    ...(nodes.first[node] >= 0 ? [`first seen ${months[nodes.first[node]]}${nodes.votes[node] ? `, at most ${count(nodes.votes[node], "vote", "votes")}` : ""}`] : []),
    ...(nodes.group[node] ? [`group: ${groups[nodes.group[node]]}`] : []),
  ];
}

/** The ends apart from one another, so that a name from right to left turns nothing else round. */
export function edgeName(data: Data, edge: number): (Node | string)[] {
  const { nodes, edges } = data;
  const joint = data.words.directed ? edges.kinds[edges.kind[edge]] : "and";
  return [element("bdi", "", nodes.label[edges.start[edge]]), ` ${joint} `, element("bdi", "", nodes.label[edges.stop[edge]])];
}

export function edgeFacts(data: Data, edge: number, narrowed: boolean): string[] {
  const { kind, kinds, weight, confidence } = data.edges;
  const sure = confidence[edge] < 1 ? `, confidence ${confidence[edge].toFixed(2)}` : "";
  return [`${kinds[kind[edge]]}; ${data.words.weight}: ${Number(weight[edge].toFixed(3))}${sure}${narrowed ? ", of all months" : ""}`];
}
