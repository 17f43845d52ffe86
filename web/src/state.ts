/** What a reader has set: all of it goes into the address, so that a view can be shared. */

import type { Data } from "./data.ts";

export type Colouring = "group" | "month" | "kind";
export type Sizing = "papers" | "degree" | "rank" | "votes";
export type Theme = "auto" | "light" | "dark";
export type Opened = { what: "node" | "edge"; at: number } | null;

export const COLOURINGS: Colouring[] = ["group", "month", "kind"];
export const SIZINGS: Sizing[] = ["papers", "degree", "rank", "votes"];
const THEMES: Theme[] = ["auto", "light", "dark"];

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

/** The state as the fragment of an address: only what differs from the first view. */
export function toFragment(state: State, data: Data): string {
  const first = initial(data);
  const found = new URLSearchParams();
  if (state.opened) found.set(state.opened.what, String(state.opened.at));
  if (state.colouring !== first.colouring) found.set("colour", state.colouring);
  if (state.sizing !== first.sizing) found.set("size", state.sizing);
  if (state.from !== first.from || state.to !== first.to) found.set("months", `${data.months[state.from]}..${data.months[state.to]}`);
  if (state.weight > 0) found.set("weight", String(state.weight));
  if (state.confidence > 0) found.set("confidence", String(state.confidence));
  for (const [name, held] of Object.entries(state.hidden)) {
    if (held.size) found.set(`hide-${name}`, [...held].sort((a, b) => a - b).join("."));
  }
  if (state.focus >= 0) found.set("around", String(state.focus));
  if (state.theme !== first.theme) found.set("theme", state.theme);
  if (state.list) found.set("list", "1");
  if (state.view) found.set("view", [state.view.x.toFixed(0), state.view.y.toFixed(0), state.view.scale.toPrecision(4)].join("_"));
  return found.toString();
}

/** The state of a fragment; what does not fit the page is passed over. */
export function fromFragment(fragment: string, data: Data): State {
  const state = initial(data);
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const node = place(given.get("node"), data.nodes.count);
  const edge = place(given.get("edge"), data.edges.count);
  if (node >= 0) state.opened = { what: "node", at: node };
  else if (edge >= 0) state.opened = { what: "edge", at: edge };
  state.colouring = COLOURINGS.find((one) => one === given.get("colour")) ?? state.colouring;
  state.sizing = SIZINGS.find((one) => one === given.get("size")) ?? state.sizing;
  state.theme = THEMES.find((one) => one === given.get("theme")) ?? state.theme;
  const [from, to] = (given.get("months") ?? "").split("..").map((month) => data.months.indexOf(month));
  if (from >= 0 && to >= from) [state.from, state.to] = [from, to];
  state.weight = positive(given.get("weight"));
  state.confidence = positive(given.get("confidence"));
  for (const name of [...COLOURINGS, "edge"] as const) {
    for (const one of (given.get(`hide-${name}`) ?? "").split(".")) {
      if (/^\d+$/.test(one)) state.hidden[name].add(Number(one));
    }
  }
  state.focus = place(given.get("around"), data.nodes.count);
  state.list = given.get("list") === "1";
  const view = (given.get("view") ?? "").split("_").map(Number);
  if (view.length === 3 && view.every(Number.isFinite) && view[2] > 0) state.view = { x: view[0], y: view[1], scale: view[2] };
  return state;
}

function place(text: string | null, count: number): number {
  return text !== null && /^\d+$/.test(text) && Number(text) < count ? Number(text) : -1;
}

function positive(text: string | null): number {
  const found = Number(text ?? 0);
  return Number.isFinite(found) && found > 0 ? found : 0;
}
