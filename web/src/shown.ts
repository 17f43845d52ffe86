/** What the filters leave to be seen. */

import { type Data, other } from "./data.ts";
import type { Classes } from "./classes.ts";
import { COLOURINGS, type Colouring, type State } from "./state.ts";

export interface Shown {
  nodes: Uint8Array;
  edges: Uint8Array;
  nodeCount: number;
  edgeCount: number;
  /** Whether months are chosen: what is counted of all papers is then of more than is shown. */
  narrowed: boolean;
}

/** The nodes and edges that are seen in a state; a node whose edges are all filtered away is not. */
export function shownIn(data: Data, state: State, classes: Record<Colouring, Classes>): Shown {
  const nodes = candidates(data, state, classes);
  const edges = new Uint8Array(data.edges.count);
  const joined = new Uint8Array(data.nodes.count);
  let edgeCount = 0;
  for (let edge = 0; edge < edges.length; edge++) {
    const [start, stop] = [data.edges.start[edge], data.edges.stop[edge]];
    if (!nodes[start] || !nodes[stop] || !passes(data, state, edge)) continue;
    edges[edge] = joined[start] = joined[stop] = 1;
    edgeCount++;
  }
  if (filtersEdges(data, state)) nodes.forEach((_, node) => (nodes[node] &= joined[node] | Number(state.focus === node)));
  return { nodes, edges, nodeCount: nodes.reduce((sum, one) => sum + one, 0), edgeCount, narrowed: narrowed(data, state) };
}

/** The node and those that an edge joins it to which no filter takes. */
function neighbourhood(data: Data, state: State, node: number): Set<number> {
  return new Set([node, ...data.nodes.edges[node].filter((edge) => passes(data, state, edge)).map((edge) => other(data.edges, edge, node))]);
}

function candidates(data: Data, state: State, classes: Record<Colouring, Classes>): Uint8Array {
  const near = state.focus >= 0 ? neighbourhood(data, state, state.focus) : null;
  const hiding = COLOURINGS.filter((one) => state.hidden[one].size);
  const found = new Uint8Array(data.nodes.count);
  for (let node = 0; node < found.length; node++) {
    const seen = !near || near.has(node);
    found[node] = Number(seen && inMonths(data, state, data.nodes.papers[node]) && !hiding.some((one) => state.hidden[one].has(classes[one].of[node])));
  }
  return found;
}

function passes(data: Data, state: State, edge: number): boolean {
  const { weight, confidence, kind, reasons } = data.edges;
  if (weight[edge] < state.weight || confidence[edge] < state.confidence || state.hidden.edge.has(kind[edge])) return false;
  return inMonths(data, state, reasons[edge].map((reason) => data.reasons.paper[reason]).filter((paper) => paper >= 0));
}

/** Whether any of the papers is of the months; without papers there is nothing against it. */
function inMonths(data: Data, state: State, papers: number[]): boolean {
  if (!narrowed(data, state) || !papers.length) return true;
  return papers.some((paper) => data.papers.month[paper] >= state.from && data.papers.month[paper] <= state.to);
}

function narrowed(data: Data, state: State): boolean {
  return state.from > 0 || state.to < data.months.length - 1;
}

function filtersEdges(data: Data, state: State): boolean {
  return state.weight > 0 || state.confidence > 0 || state.hidden.edge.size > 0 || state.focus >= 0 || narrowed(data, state);
}
