/** The page: its state, and everything that shows or changes it. */

import { addressOf } from "./address.ts";
import { controls } from "./controls.ts";
import { type Data, read } from "./data.ts";
import { byId, count } from "./dom.ts";
import { finder } from "./finder.ts";
import { fromFragment, toFragment } from "./fragment.ts";
import { type Size, centred, fitted, hasAny } from "./framing.ts";
import type { Label } from "./labels.ts";
import { fillLegend } from "./legend.ts";
import { type Order, listing } from "./list.ts";
import { type Look, type Range, looks } from "./look.ts";
import { drawOverlay, sheetOf } from "./overlay.ts";
import { opening } from "./opening.ts";
import { pointing } from "./pointing.ts";
import type { Renderer } from "./renderer.ts";
import { fileOf } from "./saving/files.ts";
import { type Format, fileName, save } from "./saving/save.ts";
import { type Stroke, strokes } from "./strokes.ts";
import { type Opened, type State, type Theme, initial } from "./state.ts";

export function start(range: Range, make: (container: HTMLElement, data: Data, first: Look) => Renderer): void {
  const data = read(byId("data").textContent ?? "");
  const [area, overlay, panel] = [byId("network"), byId<HTMLCanvasElement>("overlay"), byId("panel")];
  const menu = byId<HTMLDetailsElement>("save");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const narrow = matchMedia("(max-width: 50rem)");
  const hasAddress = location.protocol !== "about:"; // a notebook's frame has none
  const lookOf = looks(data, range);
  const been: number[] = []; // the neighbourhoods that can be stepped back to
  const address = addressOf((fragment) => history.replaceState(null, "", `#${fragment}`));
  let note = ""; // what is said beside how many are shown, until the next change
  let state = addressed();
  let look = lookOf(state, isDark());
  let pointed: Opened = null;
  let sized = `${area.clientWidth} ${area.clientHeight}`;
  let written: Label[] = [];
  let pending = 0;
  let painted = false;
  let fitting = false;
  const renderer = make(area, data, look);
  let seen = renderer.view();

  function addressed(): State {
    if (!hasAddress) return initial(data);
    const missing: string[] = [];
    const found = fromFragment(location.hash, data, missing);
    if (missing.length) note = `the address asks for what is not on this page: ${missing.join("; ")}`;
    return found;
  }

  function isDark(): boolean {
    return state.theme === "auto" ? dark.matches : state.theme === "dark";
  }

  /** Change the state, and show it with the next frame, all of it in view where that is wanted. */
  function change(edit: (state: State) => void, fits = false): void {
    edit(state);
    note = "";
    fitting ||= fits;
    if (!pending) pending = requestAnimationFrame(() => ((pending = 0), show()));
  }

  function show(): void {
    const before = look.shown.nodes;
    if (painted) look = lookOf(state, isDark());
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    renderer.paint(look);
    setControls(state);
    fillLegend(byId("legend"), data, state, look, { toggle, only });
    showPanel();
    showList();
    byId("status").textContent = `${count(look.shown.nodeCount, data.words.node, data.words.nodes)} and ${count(look.shown.edgeCount, data.words.edge, data.words.edges)} of ${data.nodes.count.toLocaleString("en")} and ${data.edges.count.toLocaleString("en")} shown${note && `; ${note}`}`;
    byId<HTMLButtonElement>("back").disabled = state.focus < 0;
    byId("back").textContent = state.focus < 0 ? "Back" : `Back from ${data.nodes.label[state.focus].slice(0, 24)}`;
    share();
    if (painted) {
      const others = look.shown.nodes.some((one, node) => one !== before[node]);
      if (fitting || (others && !hasAny(data, look.shown, renderer.view(), size()))) fit();
      draw(); // at first the renderer does, when it knows the view
    }
    [painted, fitting] = [true, false];
  }

  function draw(): void {
    if (sized === `${area.clientWidth} ${area.clientHeight}`) seen = renderer.view();
    written = drawOverlay(overlay, data, look, renderer, [state.opened, same(pointed, state.opened) ? null : pointed]);
  }

  function share(): void {
    if (hasAddress) address.soon(() => toFragment(state, data));
  }

  /** Open a node or an edge, or nothing: a click, the search, the list and the address all end here. */
  function open(opened: Opened): void {
    state.opened = opened;
    showPanel(true);
    showList();
    share();
    if (opened && narrow.matches) centre(opened);
    draw();
  }

  function showPanel(asked = false): void {
    const closing = asked && !state.opened ? opener.leaves() : null;
    beside(panel, state.opened !== null);
    if (state.opened) opener.show(look, state.opened, asked);
    else closing?.focus();
  }

  function showList(): void {
    beside(byId("list"), state.list);
    byId("show-list").setAttribute("aria-pressed", String(state.list));
    byId("all-months").hidden = !look.shown.narrowed;
    if (state.list) rows(look, byId<HTMLSelectElement>("order").value as Order, openedNode());
  }

  function openedNode(): number {
    return state.opened?.what === "node" ? state.opened.at : -1;
  }

  function point(opened: Opened): void {
    if (same(opened, pointed)) return;
    pointed = opened;
    draw();
  }

  function focus(node: number): void {
    if (node === state.focus) return;
    been.push(state.focus);
    change((held) => (held.focus = node), true);
  }

  function back(): void {
    const last = been.pop() ?? -1;
    change((held) => (held.focus = last), true);
  }

  function toggle(place: number): void {
    change(({ hidden, colouring }) => (hidden[colouring].has(place) ? hidden[colouring].delete(place) : hidden[colouring].add(place)));
  }

  /** Only one class, or all again where it is alone already. */
  function only(place: number): void {
    change((held) => {
      const others = look.classes.names.map((_, one) => one).filter((one) => one !== place);
      const alone = others.every((one) => held.hidden[held.colouring].has(one)) && !held.hidden[held.colouring].has(place);
      held.hidden[held.colouring] = new Set(alone ? [] : others);
    }, true);
  }

  function fit(): void {
    const view = fitted(data, look.shown, size());
    if (!view) return;
    renderer.setView(view);
    state.view = null;
    share();
  }

  /** Bring a node or an edge into the middle; on a phone into the upper half, as the panel covers the lower. */
  function centre(opened: NonNullable<Opened>): void {
    renderer.setView(centred(data, opened, renderer.view().scale, size(), narrow.matches));
  }

  /** Look at a view, or at all that is shown where there is none, or none of it would be seen. */
  function lookAt(view: State["view"]): void {
    if (view && hasAny(data, look.shown, view, size())) renderer.setView(view);
    else fit();
  }

  function size(): Size {
    return { width: area.clientWidth, height: area.clientHeight };
  }

  /** Show or hide what stands beside the canvas, which keeps its middle. */
  function beside(one: HTMLElement, shown: boolean): void {
    if (one.hidden === !shown) return;
    one.hidden = !shown;
    resized();
  }

  function resized(): void {
    const size = `${area.clientWidth} ${area.clientHeight}`;
    if (size === sized) return;
    sized = size;
    const view = seen;
    renderer.resize();
    renderer.setView(view);
  }

  function closeMenu(): void {
    const within = menu.contains(document.activeElement);
    menu.open = false;
    if (within) menu.querySelector("summary")?.focus();
  }

  async function saved(format: Format): Promise<void> {
    const context = overlay.getContext("2d")!;
    const sheet = sheetOf(context, overlay.clientWidth, overlay.clientHeight, renderer);
    const wide = (edge: number): number => Math.max(renderer.radius(look.width[edge]), 0.4);
    const lines = (): Stroke[] => strokes(data, look, renderer.faded, renderer.view().scale, wide);
    save(fileName(data.title, format), await fileOf(format, data, look, { sheet, labels: written, lines }));
  }

  const opener = opening(panel, area, data, { open, focus, centre });
  const rows = listing(byId("rows"), data, {
    open(node) {
      open({ what: "node", at: node });
      centre({ what: "node", at: node });
    },
    point: (node) => point(node < 0 ? null : { what: "node", at: node }),
  });
  const setControls = controls(data, change, () => state);
  finder(data, (node) => {
    if (!look.shown.nodes[node]) {
      const { theme, list, colouring, sizing } = state;
      state = { ...initial(data), theme, list, colouring, sizing }; // what is looked for is shown, whatever the filters
      note = `${data.nodes.label[node]} was filtered away, so all filters are off`;
      show();
    }
    open({ what: "node", at: node });
    centre({ what: "node", at: node });
  });
  pointing(area, data, renderer, { look: () => look, open, focus, point, fit });
  renderer.onDrawn(draw);
  wire("fit", fit);
  wire("back", back);
  wire("show-list", () => change((held) => (held.list = !held.list)));
  wire("theme", () => change((held) => (held.theme = (isDark() ? "light" : "dark") satisfies Theme)));
  wire("full", () => void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()));
  wire("reset", () => {
    const { theme, list } = state;
    state = { ...initial(data), theme, list };
    been.length = 0;
    change(() => undefined, true);
  });
  wire("share", () => {
    change((held) => (held.view = renderer.view()));
    address.now();
    requestAnimationFrame(() => void navigator.clipboard?.writeText(location.href).catch(() => undefined));
    byId("found").textContent = "the address holds this view";
  });
  for (const one of document.querySelectorAll<HTMLElement>("[data-save]")) {
    one.addEventListener("click", () => (closeMenu(), void saved(one.dataset.save as Format)));
  }
  byId("order").addEventListener("change", showList);
  byId("moving").hidden = !renderer.move;
  byId<HTMLInputElement>("move").addEventListener("change", ({ target }) => renderer.move?.((target as HTMLInputElement).checked));
  window.addEventListener("pagehide", address.now);
  dark.addEventListener("change", () => change(() => undefined));
  window.addEventListener("hashchange", () => {
    note = "";
    state = addressed();
    show();
    lookAt(state.view);
  });
  new ResizeObserver(resized).observe(area);
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === "Escape" && menu.open) closeMenu();
    else if (event.key === "Escape") open(null);
    else if (event.key === "/" && !typing) (event.preventDefault(), byId("name").focus());
  });
  byId<HTMLDetailsElement>("about").open = !narrow.matches;
  byId<HTMLDetailsElement>("controls").open = !narrow.matches;
  show();
  lookAt(state.view);
  Object.assign(window, { kg: Object.freeze({ data, open, renderer, state: () => state, look: () => look, fit }) });
  document.documentElement.dataset.ready = "yes";
}

function wire(id: string, act: () => void): void {
  byId(id).addEventListener("click", act);
}

function same(one: Opened, other: Opened): boolean {
  return one?.what === other?.what && one?.at === other?.at;
}
