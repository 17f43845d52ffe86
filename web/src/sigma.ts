/** Large networks drawn by sigma.js on the graphics card, or what stands in for one. */

import { MultiGraph } from "graphology";
import type { CameraState } from "sigma/types";
import { EdgeArrowProgram, EdgeRectangleProgram, NodePointProgram } from "sigma/rendering";

import type { Data } from "./data.ts";
import { FewLayers } from "./layers.ts";
import { linesOf } from "./lines.ts";
import type { Look, Range } from "./look.ts";
import type { Renderer } from "./renderer.ts";
import { slidingOf } from "./sliding.ts";

export const RANGE: Range = { node: [1.6, 9], edge: [0.6, 5] };
const MANY = 6_000; // edges: above, lines of one pixel, by the page itself

type NodeLook = {
  x: number;
  y: number;
  size: number;
  color: string;
  hidden: boolean;
};
type EdgeLook = {
  size: number;
  color: string;
  hidden: boolean;
};

export function sigmaRenderer(container: HTMLElement, data: Data, first: Look): Renderer {
  const { nodes, edges } = data;
  const graph = new MultiGraph<NodeLook, EdgeLook>();
  const nodeLook = (node: number, { size, node: colours, shown }: Look): NodeLook =>
    ({ x: nodes.x[node], y: -nodes.y[node], size: size[node], color: colours[node], hidden: !shown.nodes[node] });
  const edgeLook = (edge: number, { width, edge: colours, shown }: Look): EdgeLook =>
    ({ size: width[edge], color: colours[edge], hidden: !shown.edges[edge] });
  for (let node = 0; node < nodes.count; node++) graph.addNode(node, nodeLook(node, first));
  const many = edges.count > MANY;
  if (!many) for (const edge of fromFaint(data)) graph.addDirectedEdgeWithKey(edge, edges.start[edge], edges.stop[edge], edgeLook(edge, first));
  const program = data.words.directed ? EdgeArrowProgram : EdgeRectangleProgram;
  const sigma = new FewLayers<NodeLook, EdgeLook>(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    defaultEdgeType: "line",
    edgeProgramClasses: { line: program, arrow: program },
    defaultNodeType: "circle",
    nodeProgramClasses: { circle: NodePointProgram },
    minCameraRatio: 0.002,
    maxCameraRatio: 6,
    stagePadding: 30,
    zoomDuration: 120,
    inertiaDuration: 120,
    doubleClickZoomingRatio: 1, // a double click is the page's
  });

  /** As the camera stands now: sigma.js itself goes by how it stood at the last frame. */
  const now = (): { cameraState: CameraState } => ({ cameraState: sigma.getCamera().getState() });

  function scale(): number {
    const [a, b] = [sigma.graphToViewport({ x: 0, y: 0 }, now()), sigma.graphToViewport({ x: 1000, y: 0 }, now())];
    return Math.hypot(b.x - a.x, b.y - a.y) / 1000;
  }

  const listeners: (() => void)[] = [];
  const tell = (): void => listeners.forEach((act) => act());
  const lines = many ? linesOf(glOf(sigma), data) : null;
  const sliding = many ? slidingOf(sigma.getCanvases().nodes, places, () => sigma.scheduleRender(), tell) : null;
  sigma.on("afterRender", tell);
  if (lines && sliding) {
    lines.fill(first);
    sigma.on("afterClear", () => lines.draw(toClip(places(), sigma.getDimensions()), scale()));
    sigma.on("afterRender", () => sliding.drawn());
    sigma.instead = () => sliding.slide();
    sigma.scheduleRender();
  }

  /** From places to pixels of the canvas. */
  function places(): DOMMatrix {
    const [origin, right, down] = [[0, 0], [1000, 0], [0, -1000]].map(([x, y]) => sigma.graphToViewport({ x, y }, now()));
    const [a, b, c, d] = [right.x - origin.x, right.y - origin.y, down.x - origin.x, down.y - origin.y].map((one) => one / 1000);
    return new DOMMatrix([a, b, c, d, origin.x, origin.y]);
  }

  return {
    paint(look) {
      if (look === first) return; // drawn already
      lines?.fill(look);
      sliding?.forget();
      // The attributes themselves: an event for each of many thousands takes longer than the picture.
      graph.forEachNode((node, held) => void Object.assign(held, nodeLook(Number(node), look)));
      graph.forEachEdge((edge, held) => void Object.assign(held, edgeLook(Number(edge), look)));
      sigma.refresh({ schedule: true });
    },
    view() {
      const { width, height } = sigma.getDimensions();
      const { x, y } = sigma.viewportToGraph({ x: width / 2, y: height / 2 }, now());
      return { x, y: -y, scale: scale() };
    },
    setView({ x, y, scale: wanted }) {
      const at = sigma.viewportToFramedGraph(sigma.graphToViewport({ x, y: -y }, now()), now());
      const camera = sigma.getCamera();
      camera.setState({ ...at, ratio: (camera.ratio * scale()) / wanted });
    },
    toScreen(x, y) {
      const at = sigma.graphToViewport({ x, y: -y }, now());
      return [at.x, at.y];
    },
    faded: many,
    radius: (size) => sigma.scaleSize(size),
    onDrawn: (act) => void listeners.push(act),
    resize() {
      sliding?.forget();
      sigma.resize().scheduleRender();
    },
    move: null,
  };
}

function glOf(sigma: FewLayers<NodeLook, EdgeLook>): WebGLRenderingContext {
  const canvas = sigma.getCanvases().nodes;
  return (canvas.getContext("webgl2") ?? canvas.getContext("webgl"))!;
}

/** A matrix to pixels as one to clip space, which is two wide and two high; 3x3 by columns. */
function toClip({ a, b, c, d, e, f }: DOMMatrix, { width, height }: { width: number; height: number }): Float32Array {
  const [wide, high] = [2 / width, -2 / height];
  return new Float32Array([a * wide, b * high, 0, c * wide, d * high, 0, e * wide - 1, f * high + 1, 1]);
}

/** Edges between communities first, so that those within one are drawn above them. */
function fromFaint({ nodes, edges }: Data): number[] {
  const within = (edge: number): number => Number(nodes.group[edges.start[edge]] === nodes.group[edges.stop[edge]]);
  return edges.start.map((_, edge) => edge).sort((a, b) => within(a) - within(b) || edges.weight[a] - edges.weight[b] || a - b);
}
