/** The shown network as GEXF 1.3, Gephi's own format, with the places of the nodes. */

import type { Subgraph } from "./subgraph.ts";
import { xml } from "./xml.ts";

const NODE = ["kind", "group", "papers", "first_month", "votes", "pagerank"] as const;
const EDGE = ["kind", "confidence", "papers"] as const;
const NUMBERS = new Set<string>(["papers", "votes", "pagerank", "confidence"]);

export function gexf({ title, directed, nodes, edges }: Subgraph): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><description>${xml(title)}</description></meta>`,
    `<graph defaultedgetype="${directed ? "directed" : "undirected"}">`,
    attributes("node", NODE),
    attributes("edge", EDGE),
    "<nodes>",
    ...nodes.map((node) => `<node id="${xml(node.id)}" label="${xml(node.label)}"><attvalues>${NODE.map((name) => value(name, node[name])).join("")}</attvalues><viz:position x="${node.x}" y="${-node.y}" z="0"/></node>`),
    "</nodes>",
    "<edges>",
    ...edges.map((edge, id) => `<edge id="${id}" source="${xml(edge.source)}" target="${xml(edge.target)}" weight="${edge.weight}"><attvalues>${EDGE.map((name) => value(name, edge[name])).join("")}</attvalues></edge>`),
    "</edges>",
    "</graph>",
    "</gexf>\n",
  ].join("\n");
}

function attributes(what: string, names: readonly string[]): string {
  const rows = names.map((name) => `<attribute id="${name}" title="${name}" type="${NUMBERS.has(name) && !(what === "edge" && name === "papers") ? "double" : "string"}"/>`);
  return `<attributes class="${what}">${rows.join("")}</attributes>`;
}

function value(name: string, held: string | number): string {
  return `<attvalue for="${name}" value="${xml(held)}"/>`;
}
