/** The view as SVG: edges, nodes and labels as they stand on the screen. */

import type { Data } from "../data.ts";
import { type Label, type Sheet } from "../labels.ts";
import type { Look } from "../look.ts";
import { FONT } from "../overlay.ts";
import type { Stroke } from "../strokes.ts";
import { arrow, type Point } from "./heads.ts";
import { xml } from "./xml.ts";

export function svg(data: Data, look: Look, sheet: Sheet, written: Label[], strokes: Stroke[]): string {
  const { nodes, edges } = data;
  const at = nodes.x.map((x, node): Point => sheet.to(x, nodes.y[node]).map(short) as Point);
  const radius = (node: number): number => sheet.radius(look.size[node]);
  const dots = [...look.order].reverse().filter((node) => look.shown.nodes[node]);
  const label = ({ text, x, y, pixels, bold, colour }: Label): string =>
    `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${pixels.toFixed(1)}" font-weight="${bold ? 600 : 400}" fill="${colour ?? look.palette.ink}">${xml(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet.width} ${sheet.height}" width="${sheet.width}" height="${sheet.height}">`,
    `<title>${xml(data.title)}</title>`,
    `<rect width="100%" height="100%" fill="${look.palette.ground}"/>`,
    ...strokes.map(({ edge, colour, opacity, width, directed }) => {
      const [start, stop] = [edges.start[edge], edges.stop[edge]];
      const [from, to] = [at[start], at[stop]];
      const { end, corners } = directed ? arrow(from, to, [radius(start), radius(stop)], width) : { end: to, corners: [] };
      const line = `<line x1="${from[0]}" y1="${from[1]}" x2="${short(end[0])}" y2="${short(end[1])}" stroke="${colour}" stroke-width="${width.toFixed(1)}"${opacity < 1 ? ` stroke-opacity="${opacity.toFixed(3)}"` : ""}/>`;
      return corners.length ? `${line}<polygon points="${corners.map((corner) => corner.map(short).join(",")).join(" ")}" fill="${colour}"/>` : line;
    }),
    ...dots.map((node) => `<circle cx="${at[node][0]}" cy="${at[node][1]}" r="${radius(node).toFixed(1)}" fill="${look.node[node]}"><title>${xml(nodes.label[node])}</title></circle>`),
    `<g font-family="${xml(FONT)}" text-anchor="middle" dominant-baseline="middle" paint-order="stroke" stroke="${look.palette.ground}" stroke-width="3">`,
    ...written.map(label),
    "</g>",
    "</svg>\n",
  ].join("\n");
}

function short(one: number): number {
  return Number(one.toFixed(1));
}
