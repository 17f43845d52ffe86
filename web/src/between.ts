/** Lines between groups: very many cross one another, so they lie below the others and let the ground through. */

import type { Data } from "./data.ts";
import type { Shown } from "./shown.ts";

const LONG = 600; // units: within the smaller groups, which are one class, only shorter lines are
const COVERED = 0.3; // of the ground, were all lines spread evenly
const [LEAST, MOST] = [0.012, 0.5];

/** Whether an edge leads from one group to another. */
export function isBetween({ nodes, edges }: Data, edge: number): boolean {
  const [start, stop] = [edges.start[edge], edges.stop[edge]];
  if (nodes.group[start] !== nodes.group[stop]) return true;
  return nodes.group[start] === 0 && lengthOf(nodes, start, stop) > LONG;
}

/** The edges between groups, which are drawn first, and those within one, the lightest first. */
export function layers(data: Data): [number[], number[]] {
  const [between, within]: [number[], number[]] = [[], []];
  data.edges.start.forEach((_, edge) => (isBetween(data, edge) ? between : within).push(edge));
  return [between, within.sort((a, b) => data.edges.weight[a] - data.edges.weight[b] || a - b)];
}

/** How much of the ground a line of one pixel would cover of those that are shown, at a scale of one pixel to a unit. */
export function crowding(data: Data, shown: Shown, edges: number[]): number {
  const { nodes } = data;
  let [length, left, right, top, bottom] = [0, Infinity, -Infinity, Infinity, -Infinity];
  for (const edge of edges) {
    if (!shown.edges[edge]) continue;
    const [start, stop] = [data.edges.start[edge], data.edges.stop[edge]];
    length += lengthOf(nodes, start, stop);
    [left, right] = [Math.min(left, nodes.x[start]), Math.max(right, nodes.x[start])];
    [top, bottom] = [Math.min(top, nodes.y[start]), Math.max(bottom, nodes.y[start])];
  }
  return length / Math.max((right - left) * (bottom - top), 1);
}

/** The opacity of lines that crowd so much, at a scale: few pixels to a unit bring many lines over one pixel. */
export function opacityAt(scale: number, crowded: number): number {
  return Math.min(Math.max((COVERED * scale) / Math.max(crowded, 1e-9), LEAST), MOST);
}

function lengthOf({ x, y }: Data["nodes"], start: number, stop: number): number {
  return Math.hypot(x[start] - x[stop], y[start] - y[stop]);
}
