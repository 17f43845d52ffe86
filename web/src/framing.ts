/** Which part of the places is looked at. */

import type { Data } from "./data.ts";
import type { Shown } from "./shown.ts";
import type { Opened, View } from "./state.ts";

const ROOM = 0.88; // of the canvas that what is shown takes
const NEAR = 0.75; // pixels for a unit where a single thing is looked at
const MOST = 2; // pixels for a unit, however few are shown
const LEAST = 60; // units that are looked at, however near the nodes are to one another

export interface Size {
  width: number;
  height: number;
}

/** The view that has all that is shown; null where nothing is. */
export function fitted({ nodes }: Data, shown: Shown, { width, height }: Size): View | null {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let node = 0; node < nodes.count; node++) {
    if (!shown.nodes[node]) continue;
    [left, right] = [Math.min(left, nodes.x[node]), Math.max(right, nodes.x[node])];
    [top, bottom] = [Math.min(top, nodes.y[node]), Math.max(bottom, nodes.y[node])];
  }
  if (left > right) return null;
  const scale = Math.min(width / Math.max(right - left, LEAST), height / Math.max(bottom - top, LEAST)) * ROOM;
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.min(scale, MOST) };
}

/** Whether a view has any of the shown nodes on the canvas. */
export function hasAny({ nodes }: Data, shown: Shown, view: View, { width, height }: Size): boolean {
  const [aside, above] = [width / 2 / view.scale, height / 2 / view.scale];
  return nodes.x.some((x, node) => shown.nodes[node] && Math.abs(x - view.x) <= aside && Math.abs(nodes.y[node] - view.y) <= above);
}

/** The view with a node or an edge in the middle, no farther than now; in the upper half where the lower is covered. */
export function centred({ nodes, edges }: Data, { what, at }: NonNullable<Opened>, now: number, { width, height }: Size, covered: boolean): View {
  const [start, stop] = what === "node" ? [at, at] : [edges.start[at], edges.stop[at]];
  const span = Math.hypot(nodes.x[start] - nodes.x[stop], nodes.y[start] - nodes.y[stop]);
  const scale = span ? Math.min(NEAR, (width * 0.6) / span) : Math.max(now, NEAR);
  const below = covered ? height / 4 / scale : 0;
  return { x: (nodes.x[start] + nodes.x[stop]) / 2, y: (nodes.y[start] + nodes.y[stop]) / 2 + below, scale };
}
