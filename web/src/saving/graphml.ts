/** The shown network as GraphML, which Gephi, Cytoscape, igraph and networkx read. */

import type { Subgraph } from "./subgraph.ts";
import { xml } from "./xml.ts";

export function graphml({ directed, nodes, edges }: Subgraph): string {
  const keys = [...keysOf("node", nodes[0]), ...keysOf("edge", edges[0])];
  const told = (prefix: string, record: object): string =>
    Object.entries(record).filter(([name]) => !TAKEN.has(name)).map(([name, value]) => `<data key="${prefix}_${name}">${xml(value)}</data>`).join("");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    `<graph edgedefault="${directed ? "directed" : "undirected"}">`,
    ...nodes.map((node) => `<node id="${xml(node.id)}">${told("node", node)}</node>`),
    ...edges.map((edge) => `<edge source="${xml(edge.source)}" target="${xml(edge.target)}">${told("edge", edge)}</edge>`),
    "</graph>",
    "</graphml>\n",
  ].join("\n");
}

const TAKEN = new Set(["id", "source", "target"]);

function keysOf(what: string, record: object | undefined): string[] {
  return Object.entries(record ?? {})
    .filter(([name]) => !TAKEN.has(name))
    .map(([name, value]) => `<key id="${what}_${name}" for="${what}" attr.name="${name}" attr.type="${typeof value === "number" ? "double" : "string"}"/>`);
}
