/** The state as the fragment of an address: by names and ids, as row numbers mean something else on the next page. */

import { classify } from "./classes.ts";
import type { Data } from "./data.ts";
import { COLOURINGS, type Opened, SIZINGS, type State, THEMES, type View, initial } from "./state.ts";

const FARTHEST = 1e6; // units from the middle that a view may be
const [FINEST, COARSEST] = [1e-4, 1e2]; // pixels for a unit

/** Only what differs from the first view. */
export function toFragment(state: State, data: Data): string {
  const { nodes, edges } = data;
  const first = initial(data);
  const found = new URLSearchParams();
  if (state.opened?.what === "node") found.set("node", nodes.id[state.opened.at]);
  else if (state.opened) {
    const { at } = state.opened;
    for (const one of [nodes.id[edges.start[at]], nodes.id[edges.stop[at]], edges.kinds[edges.kind[at]]]) found.append("edge", one);
  }
  if (state.colouring !== first.colouring) found.set("colour", state.colouring);
  if (state.sizing !== first.sizing) found.set("size", state.sizing);
  if (state.from !== first.from || state.to !== first.to) found.set("months", `${data.months[state.from]}..${data.months[state.to]}`);
  if (state.weight > 0) found.set("weight", String(state.weight));
  if (state.confidence > 0) found.set("confidence", String(state.confidence));
  for (const [name, names] of hideable(data)) {
    for (const one of [...state.hidden[name]].sort((a, b) => a - b)) found.append(`hide-${name}`, names[one]);
  }
  if (state.focus >= 0) found.set("around", nodes.id[state.focus]);
  if (state.theme !== first.theme) found.set("theme", state.theme);
  if (state.list) found.set("list", "1");
  if (state.view) found.set("view", [state.view.x.toFixed(0), state.view.y.toFixed(0), state.view.scale.toPrecision(4)].join("_"));
  return found.toString();
}

/** What a fragment asks for that the page does not have goes to `missing`. */
export function fromFragment(fragment: string, data: Data, missing: string[] = []): State {
  const state = initial(data);
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const node = (name: string): number => placeOf(data.nodes.id, given.get(name), missing);
  const opened = node("node");
  state.opened = opened >= 0 ? { what: "node", at: opened } : edgeOf(data, given.getAll("edge"), missing);
  state.colouring = COLOURINGS.find((one) => one === given.get("colour")) ?? state.colouring;
  state.sizing = SIZINGS.find((one) => one === given.get("size")) ?? state.sizing;
  state.theme = THEMES.find((one) => one === given.get("theme")) ?? state.theme;
  const [from, to] = (given.get("months") ?? "").split("..").map((month) => data.months.indexOf(month));
  if (from >= 0 && to >= from) [state.from, state.to] = [from, to];
  else if (given.get("months")) missing.push(given.get("months")!);
  state.weight = within(given.get("weight"), data.edges.weight.reduce((most, one) => Math.max(most, one), 0));
  state.confidence = within(given.get("confidence"), 1);
  for (const [name, names] of hideable(data)) {
    for (const one of given.getAll(`hide-${name}`)) {
      const place = placeOf(names, one, missing);
      if (place >= 0) state.hidden[name].add(place);
    }
  }
  state.focus = node("around");
  state.list = given.get("list") === "1";
  state.view = viewOf(given.get("view") ?? "");
  return state;
}

/** What can be hidden, by the names of the legend and of the lines. */
function hideable(data: Data): [keyof State["hidden"], string[]][] {
  const classes = classify(data);
  return [...COLOURINGS.map((one): [keyof State["hidden"], string[]] => [one, classes[one].names]), ["edge", data.edges.kinds]];
}

function placeOf(all: string[], wanted: string | null, missing: string[]): number {
  const place = wanted === null ? -1 : all.indexOf(wanted);
  if (wanted !== null && place < 0) missing.push(wanted);
  return place;
}

/** The edge between two ids, of that kind if there are several; the direction of the link does not matter. */
function edgeOf({ nodes, edges }: Data, [start, stop, kind]: string[], missing: string[]): Opened {
  if (start === undefined) return null;
  const node = nodes.id.indexOf(start);
  const other = nodes.id.indexOf(stop);
  const held = (nodes.edges[node] ?? []).filter((edge) => (edges.start[edge] === node ? edges.stop[edge] : edges.start[edge]) === other);
  const straight = held.filter((edge) => edges.start[edge] === node);
  const at = [...straight, ...held].find((edge) => edges.kinds[edges.kind[edge]] === kind) ?? held[0];
  if (at === undefined) missing.push([start, stop].filter(Boolean).join(" and "));
  return at === undefined ? null : { what: "edge", at };
}

function within(text: string | null, most: number): number {
  const found = Number(text ?? 0);
  return found > 0 ? Math.min(found, most) : 0;
}

/** A view that can be drawn, or none. */
function viewOf(text: string): View | null {
  const parts = text.split("_").map(Number);
  if (parts.length !== 3 || !parts.every(Number.isFinite)) return null;
  const [x, y, scale] = parts;
  const can = Math.max(Math.abs(x), Math.abs(y)) <= FARTHEST && scale >= FINEST && scale <= COARSEST;
  return can ? { x, y, scale } : null;
}
