/** What can be saved: the view as a picture, what is shown as a graph. */

import type { Data } from "../data.ts";
import type { Label, Sheet } from "../labels.ts";
import type { Look } from "../look.ts";
import type { Stroke } from "../strokes.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { png } from "./png.ts";
import { type Format, TYPES } from "./save.ts";
import { subgraph } from "./subgraph.ts";
import { svg } from "./svg.ts";

/** The view as it is on the screen: labels where they are, and the lines in their order. */
export interface OnScreen {
  sheet: Sheet;
  labels: Label[];
  lines: () => Stroke[];
}

export async function fileOf(format: Format, data: Data, look: Look, { sheet, labels, lines }: OnScreen): Promise<Blob> {
  if (format === "png") return png(data, look, sheet, labels, lines());
  const texts: Record<Exclude<Format, "png">, () => string> = {
    svg: () => svg(data, look, sheet, labels, lines()),
    graphml: () => graphml(subgraph(data, look.shown)),
    gexf: () => gexf(subgraph(data, look.shown)),
    json: () => `${JSON.stringify(subgraph(data, look.shown), null, 1)}\n`,
  };
  return new Blob([texts[format]()], { type: TYPES[format] });
}
