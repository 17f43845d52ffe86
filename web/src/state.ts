/** What a reader has set: all of it can go into the address, so that a view can be shared. */

import type { Data } from "./data.ts";

export type Colouring = "group" | "month" | "kind";
export type Sizing = "papers" | "degree" | "rank" | "votes";
export type Theme = "auto" | "light" | "dark";
export type Opened = { what: "node" | "edge"; at: number } | null;

export const COLOURINGS: Colouring[] = ["group", "month", "kind"];
export const SIZINGS: Sizing[] = ["papers", "degree", "rank", "votes"];
export const THEMES: Theme[] = ["auto", "light", "dark"];

export interface View {
  x: number;
  y: number;
  /** Pixels for one unit of the places. */
  scale: number;
}

export interface State {
  opened: Opened;
  colouring: Colouring;
  sizing: Sizing;
  from: number;
  to: number;
  weight: number;
  confidence: number;
  /** What the legend of each colouring hides, and the kinds of edges that are hidden. */
  hidden: Record<Colouring | "edge", Set<number>>;
  /** The node in whose neighbourhood the reader is, -1 for none. */
  focus: number;
  theme: Theme;
  list: boolean;
  view: View | null;
}

/** The state of a page that is opened without any. */
export function initial(data: Data): State {
  return {
    opened: null,
    colouring: data.nodes.kinds.includes("paper") && data.nodes.kinds.length > 1 ? "kind" : "group",
    sizing: data.nodes.kinds.includes("paper") ? "degree" : "papers", // a paper has one
    from: 0,
    to: Math.max(data.months.length - 1, 0),
    weight: 0,
    confidence: 0,
    hidden: { group: new Set(), month: new Set(), kind: new Set(), edge: new Set() },
    focus: -1,
    theme: "auto",
    list: false,
    view: null,
  };
}
