/** What is said of a node and of an edge in few lines. */

import type { Data } from "./data.ts";
import { count } from "./dom.ts";

export function nodeFacts(data: Data, node: number): string[] {
  const { nodes, months, groups } = data;
  const papers = nodes.papers[node].length;
  const isPaper = nodes.kinds[nodes.kind[node]] === "paper";
  return [
    [nodes.kinds[nodes.kind[node]], ...(isPaper ? [] : [count(papers, "paper", "papers")]), count(nodes.edges[node].length, data.words.edge, data.words.edges)].join(", "),
    ...(nodes.first[node] >= 0 ? [`first seen ${months[nodes.first[node]]}${nodes.votes[node] ? `, at most ${count(nodes.votes[node], "vote", "votes")}` : ""}`] : []),
    ...(nodes.group[node] ? [`group: ${groups[nodes.group[node]]}`] : []),
  ];
}

export function edgeName(data: Data, edge: number): string {
  const { nodes, edges } = data;
  const joint = data.words.directed ? edges.kinds[edges.kind[edge]] : "and";
  return `${nodes.label[edges.start[edge]]} ${joint} ${nodes.label[edges.stop[edge]]}`;
}

export function edgeFacts(data: Data, edge: number): string[] {
  const { kind, kinds, weight, confidence } = data.edges;
  const sure = confidence[edge] < 1 ? `, confidence ${confidence[edge].toFixed(2)}` : "";
  return [`${kinds[kind[edge]]}; ${data.words.weight}: ${Number(weight[edge].toFixed(3))}${sure}`];
}
