/** Sigma.js with as few canvases as a page needs: each takes time with every frame where there is no graphics card. */

import type { Attributes } from "graphology-types";
import Sigma from "sigma";

/** What sigma.js holds its canvases in; it has no public name for it. */
interface Held {
  elements: Record<string, HTMLCanvasElement>;
}

export class FewLayers<N extends Attributes, E extends Attributes> extends Sigma<N, E> {
  /** Hovered nodes are drawn by the page, so theirs is that of the nodes; so is that of the edges where there are none. */
  override createWebGLContext(id: string, options: object = {}): WebGLRenderingContext {
    const { elements } = this as unknown as Held;
    const other = id === "hoverNodes" ? "nodes" : id === "nodes" && this.getGraph().size === 0 ? "edges" : null;
    if (other) elements[id] = elements[other];
    // No picking: the page knows what is under the mouse, and everything would be drawn twice for it.
    const plain = { ...options, picking: false };
    return super.createWebGLContext(id, other ? { ...plain, canvas: elements[other] } : plain);
  }

  /** What is done instead of drawing, where it returns true. */
  instead: (() => boolean) | undefined;

  override scheduleRender(): this {
    return this.instead?.() ? this : super.scheduleRender();
  }
}

// What the page does itself; sigma.js has no setting that turns it off, and would wait for the graphics card each time.
Object.assign(FewLayers.prototype, { getNodeAtPosition: () => undefined, renderHighlightedNodes: () => undefined });
