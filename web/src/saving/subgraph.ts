/** The nodes and edges that are shown, as records to be written. */

import type { Data } from "../data.ts";
import type { Shown } from "../shown.ts";

export interface SavedNode {
  id: string;
  label: string;
  kind: string;
  group: string;
  papers: number;
  first_month: string;
  votes: number;
  pagerank: number;
  x: number;
  y: number;
}
export interface SavedEdge {
  source: string;
  target: string;
  kind: string;
  weight: number;
  confidence: number;
  papers: string;
}

export interface Subgraph {
  title: string;
  directed: boolean;
  nodes: SavedNode[];
  edges: SavedEdge[];
}

export function subgraph(data: Data, shown: Shown): Subgraph {
  const { nodes, edges, papers, reasons } = data;
  const of = (edge: number): string[] => [...new Set(edges.reasons[edge].map((reason) => reasons.paper[reason]).filter((paper) => paper >= 0))]
    .map((paper) => papers.link[paper] ?? papers.title[paper]);
  return {
    title: data.title,
    directed: data.words.directed,
    nodes: nodes.id.map((_, node) => node).filter((node) => shown.nodes[node]).map((node) => ({
      id: nodes.id[node], label: nodes.label[node], kind: nodes.kinds[nodes.kind[node]], group: data.groups[nodes.group[node]],
      papers: nodes.papers[node].length, first_month: data.months[nodes.first[node]] ?? "", votes: nodes.votes[node],
      pagerank: nodes.rank[node] / 1e6, x: nodes.x[node], y: nodes.y[node],
    })),
    edges: edges.start.map((_, edge) => edge).filter((edge) => shown.edges[edge]).map((edge) => ({
      source: nodes.id[edges.start[edge]], target: nodes.id[edges.stop[edge]], kind: edges.kinds[edges.kind[edge]],
      weight: edges.weight[edge], confidence: edges.confidence[edge], papers: of(edge).join(" "),
    })),
  };
}
