/** Large networks drawn by sigma.js on the graphics card, or what stands in for one. */

import { MultiGraph } from "graphology";
import Sigma from "sigma";
import type { CameraState } from "sigma/types";
import { EdgeArrowProgram, EdgeLineProgram, EdgeRectangleProgram, NodeCircleProgram } from "sigma/rendering";

import type { Data } from "./data.ts";
import type { Look, Range } from "./look.ts";
import type { Renderer } from "./renderer.ts";

export const RANGE: Range = { node: [1.6, 9], edge: [0.6, 5] };
const MANY = 12_000; // edges: above, lines of one pixel

interface NodeLook {
  x: number;
  y: number;
  size: number;
  color: string;
  hidden: boolean;
}
interface EdgeLook {
  size: number;
  color: string;
  hidden: boolean;
}

export function sigmaRenderer(container: HTMLElement, data: Data, first: Look): Renderer {
  const { nodes, edges } = data;
  const graph = new MultiGraph<NodeLook, EdgeLook>();
  const nodeLook = (node: number, { size, node: colours, shown }: Look): NodeLook =>
    ({ x: nodes.x[node], y: -nodes.y[node], size: size[node], color: colours[node], hidden: !shown.nodes[node] });
  const edgeLook = (edge: number, { width, edge: colours, shown }: Look): EdgeLook =>
    ({ size: width[edge], color: colours[edge], hidden: !shown.edges[edge] });
  for (let node = 0; node < nodes.count; node++) graph.addNode(node, nodeLook(node, first));
  for (const edge of fromFaint(data)) graph.addDirectedEdgeWithKey(edge, edges.start[edge], edges.stop[edge], edgeLook(edge, first));
  const program = edges.count > MANY ? EdgeLineProgram : data.words.directed ? EdgeArrowProgram : EdgeRectangleProgram;
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    hideEdgesOnMove: edges.count > MANY,
    defaultEdgeType: "line",
    edgeProgramClasses: { line: program },
    defaultNodeType: "circle",
    nodeProgramClasses: { circle: NodeCircleProgram },
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

  return {
    paint(look) {
      if (look === first) return; // drawn already
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
    radius: (size) => sigma.scaleSize(size),
    onDrawn: (act) => void sigma.on("afterRender", act),
    resize: () => void sigma.resize().scheduleRender(),
    move: null,
  };
}

/** Edges between communities first, so that those within one are drawn above them. */
function fromFaint({ nodes, edges }: Data): number[] {
  const within = (edge: number): number => Number(nodes.group[edges.start[edge]] === nodes.group[edges.stop[edge]]);
  return edges.start.map((_, edge) => edge).sort((a, b) => within(a) - within(b) || edges.weight[a] - edges.weight[b] || a - b);
}
