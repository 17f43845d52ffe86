/** Which node or edge is under a point of the canvas. */

import type { Data } from "./data.ts";
import type { Look } from "./look.ts";
import type { Renderer } from "./renderer.ts";
import type { Opened } from "./state.ts";

const NEAR = 6; // pixels that a finger or a mouse may miss by

/** The topmost thing at a point: nodes before edges, the nearest first. */
export function pick(data: Data, look: Look, renderer: Renderer, x: number, y: number): Opened {
  const node = nodeAt(data, look, renderer, x, y);
  if (node >= 0) return { what: "node", at: node };
  const edge = edgeAt(data, look, renderer, x, y);
  return edge >= 0 ? { what: "edge", at: edge } : null;
}

function nodeAt({ nodes }: Data, { shown, size }: Look, renderer: Renderer, x: number, y: number): number {
  let [found, best] = [-1, Infinity];
  const to = linear(renderer);
  for (let node = 0; node < nodes.count; node++) {
    if (!shown.nodes[node]) continue;
    const [left, top] = to(nodes.x[node], nodes.y[node]);
    const distance = Math.hypot(left - x, top - y) - renderer.radius(size[node]);
    if (distance < NEAR / 2 && distance < best) [found, best] = [node, distance];
  }
  return found;
}

function edgeAt({ nodes, edges }: Data, { shown }: Look, renderer: Renderer, x: number, y: number): number {
  let [found, best] = [-1, NEAR];
  const to = linear(renderer);
  for (let edge = 0; edge < edges.count; edge++) {
    if (!shown.edges[edge]) continue;
    const [start, stop] = [edges.start[edge], edges.stop[edge]];
    const distance = toLine(x, y, to(nodes.x[start], nodes.y[start]), to(nodes.x[stop], nodes.y[stop]));
    if (distance < best) [found, best] = [edge, distance];
  }
  return found;
}

/** Places to pixels, by three points of the renderer's: it has to answer for each of many thousands. */
export function linear(renderer: Renderer): (x: number, y: number) => [number, number] {
  const [origin, right, down] = [renderer.toScreen(0, 0), renderer.toScreen(1000, 0), renderer.toScreen(0, 1000)];
  const [a, b] = [(right[0] - origin[0]) / 1000, (right[1] - origin[1]) / 1000];
  const [c, d] = [(down[0] - origin[0]) / 1000, (down[1] - origin[1]) / 1000];
  return (x, y) => [origin[0] + a * x + c * y, origin[1] + b * x + d * y];
}

function toLine(x: number, y: number, [x1, y1]: [number, number], [x2, y2]: [number, number]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(Math.max(((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1), 0), 1);
  return Math.hypot(x1 + along * dx - x, y1 + along * dy - y);
}
