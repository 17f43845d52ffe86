/** Small networks drawn by vis-network, which the page has from pyvis. */

import type { Data } from "./data.ts";
import type { Look, Range } from "./look.ts";
import type { Renderer } from "./renderer.ts";

interface DataSet {
  update(items: object[]): void;
}
interface Network {
  getScale(): number;
  getViewPosition(): { x: number; y: number };
  getPositions(): Record<string, { x: number; y: number }>;
  moveTo(options: object): void;
  canvasToDOM(place: { x: number; y: number }): { x: number; y: number };
  on(event: string, act: () => void): void;
  redraw(): void;
  setSize(width: string, height: string): void;
  setOptions(options: object): void;
}
declare const vis: {
  DataSet: new (items: object[]) => DataSet;
  Network: new (container: HTMLElement, data: object, options: object) => Network;
};

export const RANGE: Range = { node: [9, 30], edge: [1, 9] };

const OPTIONS = {
  autoResize: false, // the page does it, and keeps the view
  physics: false, // places are computed already
  layout: { improvedLayout: false },
  nodes: { shape: "dot", borderWidth: 1.5, chosen: false, label: undefined },
  edges: { smooth: false, chosen: false, arrowStrikethrough: false },
  interaction: { hover: false, keyboard: false, multiselect: false, selectConnectedEdges: false, tooltipDelay: 1e9 },
};
const MOVING = { enabled: true, solver: "forceAtlas2Based", forceAtlas2Based: { springLength: 60 }, stabilization: false };

export function visRenderer(container: HTMLElement, data: Data): Renderer {
  const { nodes: held, edges: lines } = data;
  const nodes = new vis.DataSet(held.label.map((_, id) => ({ id, x: held.x[id], y: held.y[id] })));
  const arrows = data.words.directed ? { to: { enabled: true, scaleFactor: 0.4 } } : undefined;
  const edges = new vis.DataSet(lines.start.map((from, id) => ({ id, from, to: lines.stop[id], arrows })));
  const network = new vis.Network(container, { nodes, edges }, OPTIONS);

  function follow(): void {
    const places = network.getPositions();
    held.x.forEach((_, node) => ([held.x[node], held.y[node]] = [places[node].x, places[node].y]));
  }

  network.on("dragging", follow);
  return {
    paint({ node, edge, size, width, shown, palette }: Look): void {
      nodes.update(node.map((background, id) => ({ id, size: size[id], hidden: !shown.nodes[id], color: { background, border: palette.ground } })));
      edges.update(edge.map((color, id) => ({ id, width: width[id], hidden: !shown.edges[id], color: { color, opacity: 1 } })));
    },
    view: () => ({ ...network.getViewPosition(), scale: network.getScale() }),
    setView: ({ x, y, scale }) => network.moveTo({ position: { x, y }, scale }),
    toScreen(x, y) {
      const at = network.canvasToDOM({ x, y });
      return [at.x, at.y];
    },
    faded: false,
    radius: (size) => size * network.getScale(),
    onDrawn: (act) => network.on("afterDrawing", act),
    resize() {
      network.setSize("100%", "100%");
      network.redraw();
    },
    move(on) {
      network.setOptions({ physics: on ? MOVING : false });
      if (on) network.on("afterDrawing", follow);
    },
  };
}
