/** Where labels go: the largest nodes first, none over another, as many as are legible. */

import type { Data } from "./data.ts";
import type { Look } from "./look.ts";
import { blend } from "./palette.ts";

export interface Label {
  text: string;
  x: number;
  y: number;
  pixels: number;
  bold: boolean;
  colour: string | null;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Sheet {
  width: number;
  height: number;
  to: (x: number, y: number) => [number, number];
  radius: (size: number) => number;
  measure: (text: string, pixels: number, bold: boolean) => number;
}

const MOST = 110;
const TRIED = 800;
const FAR = 400; // shown nodes: above, the names of groups are set first
const APART = 4;
const DARKER = 0.3; // of ink in the colour of a group's name, as light ones are hard to read

/** The labels of a sheet; `first` are nodes that are labelled before all others, in bold. */
export function labels(data: Data, look: Look, sheet: Sheet, first: number[]): Label[] {
  const taken: Box[] = [];
  const found: Label[] = [];
  const bold = new Set(first);
  for (const name of look.shown.nodeCount > FAR ? groupNames(data, look, sheet) : []) put(name, [[name.x, name.y]]);
  let tried = 0;
  for (const node of [...first, ...look.order.filter((one) => !bold.has(one))]) {
    if (found.length >= MOST || tried > TRIED) break;
    if (!look.shown.nodes[node]) continue;
    const [x, y] = sheet.to(data.nodes.x[node], data.nodes.y[node]);
    if (x < 0 || y < 0 || x > sheet.width || y > sheet.height) continue;
    tried++;
    const radius = sheet.radius(look.size[node]);
    const pixels = bold.has(node) ? 14 : Math.min(10.5 + radius / 5, 14);
    const label = { text: short(data.nodes.label[node]), x, y, pixels, bold: bold.has(node), colour: null };
    const aside = sheet.measure(label.text, pixels, label.bold) / 2 + radius + 3;
    put(label, [[x, y + radius + pixels * 0.7], [x, y - radius - pixels * 0.7], [x + aside, y], [x - aside, y]]);
  }
  return found;

  function put(label: Label, spots: [number, number][]): void {
    const width = sheet.measure(label.text, label.pixels, label.bold) / 2 + APART;
    for (const [x, y] of spots) {
      const box = { left: x - width, right: x + width, top: y - label.pixels * 0.6, bottom: y + label.pixels * 0.6 };
      const cut = box.left < 0 || box.top < 0 || box.right > sheet.width || box.bottom > sheet.height;
      if ((cut && !label.bold) || taken.some((other) => meet(box, other))) continue;
      taken.push(box);
      found.push({ ...label, x, y });
      return;
    }
  }
}

/** The name of each coloured group in the middle of its nodes, where it is wide enough to be seen as one. */
function groupNames(data: Data, look: Look, sheet: Sheet): Label[] {
  const places: [number, number][][] = data.groups.map(() => []);
  data.nodes.group.forEach((group, node) => {
    if (group && look.shown.nodes[node]) places[group].push(sheet.to(data.nodes.x[node], data.nodes.y[node]));
  });
  return places.flatMap((held, group) => {
    if (held.length < 3) return [];
    const [x, y] = [median(held.map(([left]) => left)), median(held.map(([, top]) => top))];
    return [{ text: data.groups[group], x, y, pixels: 14, bold: true, colour: look.classes.names === data.groups ? blend(look.palette.ink, look.colours[group], DARKER) : null }];
  });
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
