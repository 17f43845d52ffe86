/** Filters and choices beside the picture: colours, sizes, kinds of edges, weight, confidence, months. */

import type { Data } from "./data.ts";
import { byId, element } from "./dom.ts";
import { COLOURINGS, type Colouring, SIZINGS, type Sizing, type State } from "./state.ts";

const COLOURS: Record<Colouring, string> = { group: "group", month: "first month", kind: "kind (person, team, …)" };
const SIZES: Record<Sizing, string> = { papers: "papers", degree: "neighbours", rank: "PageRank", votes: "votes" };
const FRAME = 700; // milliseconds of a month while it plays

/** Make the controls of a page and return what sets them to a state. */
export function controls(data: Data, change: (edit: (state: State) => void) => void, now: () => State): (state: State) => void {
  const setters = [
    choice("colouring", COLOURINGS, COLOURS, (one) => change((state) => (state.colouring = one)), (state) => state.colouring),
    choice("sizing", SIZINGS, SIZES, (one) => change((state) => (state.sizing = one)), (state) => state.sizing),
    weights(data, change),
    confidences(data, change),
    edgeKinds(data, change),
    months(data, change, now),
  ];
  return (state) => setters.forEach((set) => set(state));
}

type Change = (edit: (state: State) => void) => void;
type Setter = (state: State) => void;

function choice<One extends string>(id: string, all: One[], names: Record<One, string>, take: (one: One) => void, of: (state: State) => One): Setter {
  const select = byId<HTMLSelectElement>(id);
  select.append(...all.map((one) => Object.assign(element("option", "", names[one]), { value: one })));
  select.addEventListener("change", () => take(select.value as One));
  return (state) => (select.value = of(state));
}

/** A slider over the weights that there are: most are small, so it steps from one to the next. */
function weights(data: Data, change: Change): Setter {
  const all = [0, ...new Set(data.edges.weight)].sort((a, b) => a - b);
  const steps = all.length <= 60 ? all : Array.from({ length: 60 }, (_, step) => all[Math.round((step * (all.length - 1)) / 59)]);
  const slider = byId<HTMLInputElement>("weight");
  slider.max = String(steps.length - 1);
  byId("weight-name").textContent = `at least (${data.words.weight})`;
  slider.addEventListener("input", () => change((state) => (state.weight = steps[Number(slider.value)])));
  return ({ weight }) => {
    slider.value = String(steps.findLastIndex((step) => step <= weight));
    byId("weight-value").textContent = String(Number(weight.toFixed(3)));
    slider.setAttribute("aria-valuetext", String(weight));
  };
}

function confidences(data: Data, change: Change): Setter {
  const slider = byId<HTMLInputElement>("confidence");
  byId("confidences").hidden = data.edges.confidence.every((one) => one === 1);
  slider.addEventListener("input", () => change((state) => (state.confidence = Number(slider.value))));
  return ({ confidence }) => {
    slider.value = String(confidence);
    byId("confidence-value").textContent = confidence.toFixed(2);
  };
}

function edgeKinds(data: Data, change: Change): Setter {
  const held = byId("edge-kinds");
  held.hidden = data.edges.kinds.length < 2;
  const boxes = data.edges.kinds.map((kind, place) => {
    const box = Object.assign(element("input"), { type: "checkbox" });
    box.addEventListener("change", () => change(({ hidden }) => (box.checked ? hidden.edge.delete(place) : hidden.edge.add(place))));
    held.append(element("label", "", box, ` ${kind}`));
    return box;
  });
  return ({ hidden }) => boxes.forEach((box, place) => (box.checked = !hidden.edge.has(place)));
}

/** Two sliders for the first and the last month, and a button that lets the last one run. */
function months(data: Data, change: Change, now: () => State): Setter {
  const [from, to, play] = [byId<HTMLInputElement>("from"), byId<HTMLInputElement>("to"), byId<HTMLButtonElement>("play")];
  let timer = 0;
  byId("months").hidden = data.months.length < 2;
  for (const slider of [from, to]) slider.max = String(Math.max(data.months.length - 1, 0));
  from.addEventListener("input", () => change((state) => ((state.from = Number(from.value)), (state.to = Math.max(state.to, state.from)))));
  to.addEventListener("input", () => change((state) => ((state.to = Number(to.value)), (state.from = Math.min(state.from, state.to)))));
  play.addEventListener("click", () => (timer ? stop() : start()));

  function start(): void {
    play.textContent = "Pause";
    if (now().to >= data.months.length - 1) change((state) => (state.to = state.from));
    timer = window.setInterval(() => (now().to >= data.months.length - 1 ? stop() : change((state) => (state.to += 1))), FRAME);
  }

  function stop(): void {
    window.clearInterval(timer);
    timer = 0;
    play.textContent = "Play";
  }

  return (state) => {
    [from.value, to.value] = [String(state.from), String(state.to)];
    const [begin, end] = [data.months[state.from] ?? "", data.months[state.to] ?? ""];
    from.setAttribute("aria-valuetext", begin);
    to.setAttribute("aria-valuetext", end);
    byId("months-value").textContent = begin === end ? begin : `${begin} to ${end}`;
  };
}
