/** The view as PNG, at twice the size of the screen. */

import type { Data } from "../data.ts";
import { type Label, type Sheet } from "../labels.ts";
import type { Look } from "../look.ts";
import { write } from "../overlay.ts";
import type { Stroke } from "../strokes.ts";
import { arrow } from "./heads.ts";

const TIMES = 2;

export async function png(data: Data, look: Look, sheet: Sheet, written: Label[], lines: Stroke[]): Promise<Blob> {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [sheet.width * TIMES, sheet.height * TIMES];
  const context = canvas.getContext("2d")!;
  context.scale(TIMES, TIMES);
  context.fillStyle = look.palette.ground;
  context.fillRect(0, 0, sheet.width, sheet.height);
  const { nodes, edges } = data;
  const at = nodes.x.map((x, node) => sheet.to(x, nodes.y[node]));
  const radius = (node: number): number => sheet.radius(look.size[node]);
  for (const { edge, colour, opacity, width, directed } of lines) {
    const [start, stop] = [edges.start[edge], edges.stop[edge]];
    const { end, corners } = directed ? arrow(at[start], at[stop], [radius(start), radius(stop)], width) : { end: at[stop], corners: [] };
    [context.strokeStyle, context.fillStyle, context.globalAlpha, context.lineWidth] = [colour, colour, opacity, width];
    context.beginPath();
    context.moveTo(...at[start]);
    context.lineTo(...end);
    context.stroke();
    context.beginPath();
    for (const corner of corners) context.lineTo(...corner);
    context.fill();
  }
  context.globalAlpha = 1;
  for (const node of [...look.order].reverse()) {
    if (!look.shown.nodes[node]) continue;
    context.fillStyle = look.node[node];
    context.beginPath();
    context.arc(...at[node], radius(node), 0, 2 * Math.PI);
    context.fill();
  }
  write(context, written, look);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture was made"))), "image/png"));
}
