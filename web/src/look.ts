/** How every node and edge looks in a state: what is seen of them, in which colour and size. */

import { type Classes, classify } from "./classes.ts";
import type { Data } from "./data.ts";
import { type Palette, blend, coloursOf, palette } from "./palette.ts";
import { type Shown, shownIn } from "./shown.ts";
import type { Colouring, Sizing, State } from "./state.ts";

export interface Look {
  palette: Palette;
  classes: Classes;
  /** The colours of the classes. */
  colours: string[];
  shown: Shown;
  node: string[];
  edge: string[];
  /** Radii and widths in the units of the renderer. */
  size: number[];
  width: number[];
  /** The nodes, the largest first. */
  order: number[];
}

/** Radii of the smallest and the largest node, and widths of the lightest and the heaviest edge. */
export interface Range {
  node: [number, number];
  edge: [number, number];
}

export type Looks = (state: State, dark: boolean) => Look;

/** The looks of a page's data. */
export function looks(data: Data, range: Range): Looks {
  const classes = classify(data);
  const sizes = new Map<Sizing, { size: number[]; order: number[] }>();
  const width = scaled(data.edges.weight, range.edge);
  return (state, dark) => {
    const held = palette(dark);
    const own = classes[state.colouring];
    const colours = coloursOf(own, held, state.colouring === "group");
    const node = own.of.map((one) => colours[one] ?? held.rest);
    if (!sizes.has(state.sizing)) sizes.set(state.sizing, sized(data, state.sizing, range));
    return {
      palette: held, classes: own, colours, shown: shownIn(data, state, classes), node, width,
      edge: edgeColours(data, own, colours, held), ...sizes.get(state.sizing)!,
    };
  };
}

/** The measures that sizes stand for. */
export function measure({ nodes }: Data, sizing: Sizing): number[] {
  return { papers: () => nodes.papers.map((held) => held.length), degree: () => nodes.edges.map((held) => held.length), rank: () => nodes.rank, votes: () => nodes.votes }[sizing]();
}

export function classesOf(data: Data): Record<Colouring, Classes> {
  return classify(data);
}

function sized(data: Data, sizing: Sizing, range: Range): { size: number[]; order: number[] } {
  const values = measure(data, sizing);
  const order = values.map((_, node) => node).sort((a, b) => values[b] - values[a] || data.nodes.rank[b] - data.nodes.rank[a] || a - b);
  return { size: scaled(values, range.node), order };
}

/** Values to a range, by their roots: areas of circles tell amounts. */
function scaled(values: number[], [least, most]: [number, number]): number[] {
  const [low, high] = values.reduce(([a, b], one) => [Math.min(a, one), Math.max(b, one)], [Infinity, -Infinity]);
  const span = Math.sqrt(Math.max(high - low, 0));
  return values.map((one) => (span ? least + (Math.sqrt(one - low) / span) * (most - least) : least + (most - least) / 4));
}

/** An edge within a class is tinted by it, one between two is faint; opaque, as overlaps would add up to a blot. */
function edgeColours({ edges }: Data, classes: Classes, colours: string[], held: Palette): string[] {
  const tints = colours.map((colour) => blend(colour, held.ground, 0.38));
  const faint = blend(held.edge, held.ground, 0.65);
  return edges.start.map((start, edge) => {
    const own = classes.of[start];
    return own === classes.of[edges.stop[edge]] && own in tints ? tints[own] : faint;
  });
}
