/** What is drawn above the network: labels, and marks around what is open or pointed at. */

import { type Data, other } from "./data.ts";
import { type Label, type Sheet, labels } from "./labels.ts";
import type { Look } from "./look.ts";
import { linear } from "./pick.ts";
import type { Renderer } from "./renderer.ts";
import type { Opened } from "./state.ts";

export const FONT = 'system-ui, "Noto Sans KR", "Noto Sans CJK KR", sans-serif';
const MEASURED = 20; // pixels
const widths: [Map<string, number>, Map<string, number>] = [new Map(), new Map()];
const RAYS = 1500; // edges marked at a node

export function drawOverlay(canvas: HTMLCanvasElement, data: Data, look: Look, renderer: Renderer, marked: Opened[]): Label[] {
  const ratio = devicePixelRatio || 1;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  if (canvas.width !== width * ratio || canvas.height !== height * ratio) [canvas.width, canvas.height] = [width * ratio, height * ratio];
  const context = canvas.getContext("2d")!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  const sheet = sheetOf(context, width, height, renderer);
  for (const one of marked) if (one) mark(context, data, look, sheet, one);
  const found = labels(data, look, sheet, ends(data, marked));
  write(context, found, look);
  return found;
}

export function sheetOf(context: CanvasRenderingContext2D, width: number, height: number, renderer: Renderer): Sheet {
  return {
    width,
    height,
    to: linear(renderer),
    radius: (size) => renderer.radius(size),
    measure: (text, pixels, bold) => (widthOf(context, text, bold) * pixels) / MEASURED,
  };
}

/** The width of a text at one size, measured once: it is asked for with every frame. */
function widthOf(context: CanvasRenderingContext2D, text: string, bold: boolean): number {
  const held = widths[Number(bold)];
  let width = held.get(text);
  if (width === undefined) {
    context.font = font(MEASURED, bold);
    held.set(text, (width = context.measureText(text).width));
  }
  return width;
}

/** Labels with a rim in the colour of the ground. */
export function write(context: CanvasRenderingContext2D, found: Label[], { palette }: Look): void {
  Object.assign(context, { lineJoin: "round", textAlign: "center", textBaseline: "middle", strokeStyle: palette.ground });
  for (const { text, x, y, pixels, bold, colour } of found) {
    context.font = font(pixels, bold);
    context.lineWidth = 3.5;
    context.strokeText(text, x, y);
    context.fillStyle = colour ?? palette.ink;
    context.fillText(text, x, y);
  }
}

function font(pixels: number, bold: boolean): string {
  return `${bold ? 600 : 400} ${pixels}px ${FONT}`;
}

function ends({ edges }: Data, marked: Opened[]): number[] {
  return [...new Set(marked.flatMap((one) => (!one ? [] : one.what === "node" ? [one.at] : [edges.start[one.at], edges.stop[one.at]])))];
}

function mark(context: CanvasRenderingContext2D, data: Data, look: Look, sheet: Sheet, one: NonNullable<Opened>): void {
  const { nodes, edges } = data;
  const at = (node: number): [number, number] => sheet.to(nodes.x[node], nodes.y[node]);
  const lines = (one.what === "edge" ? [one.at] : nodes.edges[one.at].slice(0, RAYS)).filter((edge) => look.shown.edges[edge]);
  context.strokeStyle = look.palette.chosen;
  context.lineWidth = one.what === "edge" ? 3 : 1.2;
  context.beginPath();
  for (const edge of lines) {
    context.moveTo(...at(edges.start[edge]));
    context.lineTo(...at(edges.stop[edge]));
  }
  context.stroke();
  const rings = one.what === "edge" ? [edges.start[one.at], edges.stop[one.at]] : [one.at];
  const near = one.what === "edge" ? rings : [...rings, ...lines.map((edge) => other(edges, edge, one.at))];
  for (const node of new Set(near)) {
    const radius = Math.max(sheet.radius(look.size[node]), 2.5);
    context.beginPath();
    context.arc(...at(node), radius, 0, 2 * Math.PI);
    context.fillStyle = look.node[node];
    context.fill();
    if (rings.includes(node)) {
      context.lineWidth = 3;
      context.stroke();
    }
  }
}
