import assert from "node:assert/strict";
import { test } from "node:test";

import { looks } from "../src/look.ts";
import { arrow } from "../src/saving/heads.ts";
import { svg } from "../src/saving/svg.ts";
import { initial } from "../src/state.ts";
import { strokes } from "../src/strokes.ts";
import { example } from "./example.ts";

const data = { ...example(), words: { ...example().words, directed: true } };
const look = looks(data, { node: [1, 9], edge: [1, 5] })(initial(data), false);
const sheet = { width: 300, height: 50, to: (x: number, y: number): [number, number] => [x, y], radius: (size: number) => size, measure: () => 9 };
const saved = (of: typeof data, faded: boolean): string => svg(of, look, sheet, [], strokes(of, look, faded, 1, () => 2));

const tips = (text: string): number[][] => [...text.matchAll(/<polygon points="([\d.]+),([\d.]+) /g)].map(([, x, y]) => [Number(x), Number(y)]);

test("the tip of an arrow touches the circle that it leads to, and the line ends within it", () => {
  assert.deepEqual(arrow([0, 0], [100, 0], [5, 10], 2), { end: [82.5, 0], corners: [[90, 0], [82, 3.6], [82, -3.6]] });
});

test("between circles that are near each other it is as long as there is room, and never narrower than its line", () => {
  assert.deepEqual(arrow([0, 0], [20, 0], [5, 10], 8), { end: [5.5, 0], corners: [[10, 0], [5, 5], [5, -5]] });
});

test("circles that all but touch, or lie on one another, leave no room for a head", () => {
  for (const far of [15.5, 3, 0]) assert.deepEqual(arrow([0, 0], [far, 0], [5, 10], 2), { end: [far, 0], corners: [] });
});

test("a saved picture has a head for each line that has a direction, at the circle that it leads to", () => {
  const found = tips(saved(data, false));
  assert.equal(found.length, 3);
  const { start, stop } = data.edges;
  strokes(data, look, false, 1, () => 2).forEach(({ edge }, at) => {
    const away = (node: number): number => Math.hypot(found[at][0] - data.nodes.x[node], found[at][1] - data.nodes.y[node]) - look.size[node];
    assert.ok(Math.abs(away(stop[edge])) < 0.2);
    assert.ok(away(start[edge]) > 50);
  });
  assert.deepEqual(tips(saved(example() as typeof data, false)), []);
});

test("very many lines have none, as on the screen", () => assert.deepEqual(tips(saved(data, true)), []));
