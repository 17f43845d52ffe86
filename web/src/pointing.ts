/** Mouse, touch and keyboard on the canvas. */

import type { Data } from "./data.ts";
import { byId, element } from "./dom.ts";
import { edgeFacts, edgeName, nodeFacts } from "./facts.ts";
import type { Look } from "./look.ts";
import { linear, pick } from "./pick.ts";
import type { Renderer } from "./renderer.ts";
import type { Opened } from "./state.ts";

const STILL = 5; // pixels: less between down and up is a click
const DOUBLE = 450; // milliseconds between the taps of a double tap; of a mouse the system knows
const SLOW = 60; // pixels that an arrow key moves the view
const STEP = 1.35; // of zooming

export interface PointActs {
  look(): Look;
  open(opened: Opened): void;
  focus(node: number): void;
  point(opened: Opened): void;
  fit(): void;
}

export function pointing(area: HTMLElement, data: Data, renderer: Renderer, acts: PointActs): void {
  let [downX, downY, held, again] = [0, 0, false, false];
  let waiting = 0;
  let clicked: { what: Opened; by: PointerEvent } | null = null;

  const at = ({ clientX, clientY }: MouseEvent): [number, number] => {
    const box = area.getBoundingClientRect();
    return [clientX - box.left, clientY - box.top];
  };
  const second = (event: PointerEvent): boolean =>
    clicked !== null && (event.pointerType === "mouse" ? again : event.timeStamp - clicked.by.timeStamp < DOUBLE) && Math.hypot(event.clientX - clicked.by.clientX, event.clientY - clicked.by.clientY) < STILL;
  const under = (event: MouseEvent): Opened => pick(data, acts.look(), renderer, ...at(event));

  area.addEventListener("pointerdown", (event) => ([downX, downY, held] = [event.clientX, event.clientY, true]), true);
  window.addEventListener("mousedown", ({ detail }) => (again = detail > 1), true);
  window.addEventListener("pointerup", () => (held = false), true);
  // Not `click`: sigma.js takes touches before they become one.
  area.addEventListener("pointerup", (event) => {
    const still = Math.hypot(event.clientX - downX, event.clientY - downY) < STILL;
    if (event.button !== 0 || !event.isPrimary || !still || (clicked && second(event))) return;
    clicked = { what: under(event), by: event };
    acts.open(clicked.what);
  });
  // By the first click's place: the panel that it opens may have come under the second.
  window.addEventListener("pointerup", (event) => {
    if (!clicked || clicked.by === event || !second(event)) return;
    if (clicked.what?.what === "node") acts.focus(clicked.what.at);
    clicked = null;
  });
  area.addEventListener("pointermove", (event) => {
    if (held || event.pointerType === "touch" || waiting) return;
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      const found = under(event);
      area.classList.toggle("pointing", found !== null);
      acts.point(found);
      card(data, acts.look(), found, ...at(event));
    });
  });
  area.addEventListener("pointerleave", () => (cancelAnimationFrame(waiting), (waiting = 0), acts.point(null), card(data, acts.look(), null, 0, 0)));
  area.addEventListener("keydown", (event) => {
    const view = renderer.view();
    const step = SLOW / view.scale;
    const moves: Record<string, () => void> = {
      ArrowLeft: () => renderer.setView({ ...view, x: view.x - step }),
      ArrowRight: () => renderer.setView({ ...view, x: view.x + step }),
      ArrowUp: () => renderer.setView({ ...view, y: view.y - step }),
      ArrowDown: () => renderer.setView({ ...view, y: view.y + step }),
      "+": () => renderer.setView({ ...view, scale: view.scale * STEP }),
      "-": () => renderer.setView({ ...view, scale: view.scale / STEP }),
      "0": acts.fit,
      Enter: () => acts.open(middle(data, acts.look(), renderer, area)),
    };
    const move = moves[event.key === "=" ? "+" : event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move();
  });
}

/** The shown node nearest to the middle of the canvas. */
function middle({ nodes }: Data, { shown }: Look, renderer: Renderer, area: HTMLElement): Opened {
  const [x, y] = [area.clientWidth / 2, area.clientHeight / 2];
  let [found, best] = [-1, Infinity];
  const to = linear(renderer);
  for (let node = 0; node < nodes.count; node++) {
    if (!shown.nodes[node]) continue;
    const [left, top] = to(nodes.x[node], nodes.y[node]);
    const distance = Math.hypot(left - x, top - y);
    if (distance < best) [found, best] = [node, distance];
  }
  return found >= 0 ? { what: "node", at: found } : null;
}

/** The card beside what is pointed at. */
function card(data: Data, { shown }: Look, found: Opened, x: number, y: number): void {
  const held = byId("card");
  held.hidden = !found;
  if (!found) return;
  const [heading, facts] = found.what === "node" ? [[data.nodes.label[found.at]], nodeFacts(data, found.at, shown.narrowed)] : [edgeName(data, found.at), [...edgeFacts(data, found.at, shown.narrowed), "click for the reasons"]];
  held.replaceChildren(element("strong", "", ...heading), ...facts.map((fact) => element("div", "facts", fact)));
  const [width, height] = [held.parentElement!.clientWidth, held.parentElement!.clientHeight];
  held.style.left = `${Math.max(Math.min(x + 14, width - held.offsetWidth - 4), 4)}px`;
  held.style.top = `${Math.max(Math.min(y + 14, height - held.offsetHeight - 4), 4)}px`;
}
