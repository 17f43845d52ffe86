/** What the page asks of whatever draws its nodes and edges. Labels and marks are drawn by the page itself, above. */

import type { Look, Range } from "./look.ts";
import type { View } from "./state.ts";

export interface Renderer {
  /** Draw all of it anew in these looks. */
  paint(look: Look): void;
  view(): View;
  setView(view: View): void;
  /** From places to pixels of the canvas, and how large a radius is on the screen. */
  toScreen(x: number, y: number): [number, number];
  radius(size: number): number;
  /** Whether very many lines are drawn, so that those between groups are faint. */
  faded: boolean;
  /** Called whenever something has been drawn. */
  onDrawn(act: () => void): void;
  resize(): void;
  /** Let the nodes move by themselves, or stop; null where they cannot. */
  move: ((on: boolean) => void) | null;
}

export interface Made {
  renderer: Renderer;
  range: Range;
}

/** Places of the nodes that change where nodes are moved. */
export interface Places {
  x: number[];
  y: number[];
}
