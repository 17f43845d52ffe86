/** The lines of a saved picture, in the order and with the opacity that they have on the screen. */

import { crowding, layers, opacityAt } from "./between.ts";
import type { Data } from "./data.ts";
import type { Look } from "./look.ts";

export interface Stroke {
  edge: number;
  colour: string;
  opacity: number;
  width: number;
  directed: boolean;
}

/** `faded` says that very many lines are drawn, of one pixel each, those between groups faint; `scale` is of pixels to a unit. */
export function strokes(data: Data, look: Look, faded: boolean, scale: number, wide: (edge: number) => number): Stroke[] {
  const [between, within] = layers(data).map((held) => held.filter((edge) => look.shown.edges[edge]));
  const opacity = faded ? opacityAt(scale, crowding(data, look.shown, between)) : 1;
  const directed = data.words.directed && !faded;
  return [
    ...between.map((edge) => ({ edge, colour: faded ? look.palette.rest : look.edge[edge], opacity, width: faded ? 1 : wide(edge), directed })),
    ...within.map((edge) => ({ edge, colour: look.edge[edge], opacity: 1, width: faded ? 1 : wide(edge), directed })),
  ];
}
