/** The side panel as it opens and closes: made anew only where it has something else to say, and the focus is kept. */

import type { Data } from "./data.ts";
import { button } from "./dom.ts";
import type { Look } from "./look.ts";
import { type Acts, panelOf } from "./panel.ts";
import type { Opened } from "./state.ts";

export interface Opening {
  /** Show what is open; `asked` where a reader opened it just now. */
  show(look: Look, opened: NonNullable<Opened>, asked: boolean): void;
  /** Where the focus goes when the panel closes: to what opened it, if the focus is in the panel. */
  leaves(): HTMLElement | null;
}

export function opening(panel: HTMLElement, area: HTMLElement, data: Data, acts: Acts): Opening {
  let told = "";
  let byKey = false;
  let opener: HTMLElement | null = null;
  document.addEventListener("keydown", () => (byKey = true), true);
  document.addEventListener("pointerdown", () => (byKey = false), true);

  const focused = (): HTMLElement | null => (panel.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null);

  function make(look: Look, opened: NonNullable<Opened>): void {
    panel.replaceChildren(button("Close", "close", () => acts.open(null)), ...panelOf(data, look, opened, acts));
    panel.querySelector("h2")!.tabIndex = -1;
  }

  return {
    show(look, opened, asked) {
      const within = focused();
      if (asked && !within) opener = document.activeElement as HTMLElement | null;
      const [before, scrolled] = [told, panel.scrollTop];
      told = keyOf(data, look, opened);
      if (told !== before) {
        make(look, opened);
        const same = before.split(" ")[0] === told.split(" ")[0];
        panel.scrollTop = same ? scrolled : 0;
        if (same && within && !asked) like(panel, within).focus({ preventScroll: true });
      }
      if (asked && (within || byKey)) panel.querySelector("h2")!.focus({ preventScroll: true });
    },
    leaves() {
      told = "";
      if (!focused()) return null;
      if (opener?.isConnected && opener !== document.body) return opener;
      const node = opener?.dataset.node;
      return (node ? document.querySelector<HTMLElement>(`#rows [data-node="${node}"]`) : null) ?? area;
    },
  };
}

/** All that the panel of a thing depends on: which it is, the lines at it that are shown, and whether months are chosen. */
function keyOf({ nodes }: Data, { shown }: Look, { what, at }: NonNullable<Opened>): string {
  const lines = what === "node" ? nodes.edges[at].map((edge) => shown.edges[edge]).join("") : "";
  return `${what}-${at} ${lines} ${shown.narrowed}`;
}

/** What says the same in the panel that was made anew, or its heading. */
function like(panel: HTMLElement, before: HTMLElement): HTMLElement {
  const all = [...panel.querySelectorAll<HTMLElement>("button, a")];
  return all.find((one) => one.tagName === before.tagName && one.textContent === before.textContent) ?? panel.querySelector("h2")!;
}
