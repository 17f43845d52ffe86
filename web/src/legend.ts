/** The legend: what colours stand for, each of which can be hidden, or shown alone. */

import type { Data } from "./data.ts";
import { button, element } from "./dom.ts";
import type { Look } from "./look.ts";
import type { State } from "./state.ts";

export interface LegendActs {
  toggle(place: number): void;
  only(place: number): void;
}

export function fillLegend(list: HTMLElement, data: Data, state: State, look: Look, acts: LegendActs): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.legend : undefined;
  const counts = new Map<number, number>();
  for (const one of look.classes.of) counts.set(one, (counts.get(one) ?? 0) + 1);
  list.replaceChildren(...look.classes.names.flatMap((name, place) => {
    if (!counts.has(place) && data.nodes.count) return [];
    const dot = element("span", "dot");
    dot.style.background = look.colours[place];
    const toggle = button("", "toggle", () => acts.toggle(place));
    toggle.append(dot, element("bdi", "", name), " ", element("span", "facts", String(counts.get(place) ?? 0)));
    toggle.setAttribute("aria-pressed", String(!state.hidden[state.colouring].has(place)));
    toggle.dataset.legend = `toggle-${place}`;
    const only = button("only", "only", () => acts.only(place));
    only.setAttribute("aria-label", `only ${name}`);
    only.dataset.legend = `only-${place}`;
    return [element("li", "", toggle, only)];
  }));
  if (focused) list.querySelector<HTMLElement>(`[data-legend="${focused}"]`)?.focus();
}
