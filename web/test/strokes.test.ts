import assert from "node:assert/strict";
import { test } from "node:test";

import { crowding, opacityAt } from "../src/between.ts";
import { looks } from "../src/look.ts";
import { svg } from "../src/saving/svg.ts";
import { initial } from "../src/state.ts";
import { strokes } from "../src/strokes.ts";
import { example } from "./example.ts";

const data = example();
const look = looks(data, { node: [1, 9], edge: [1, 5] })(initial(data), false);

test("the many lines between groups lie below and are as faint as on the screen", () => {
  const found = strokes(data, look, true, 0.01, () => 3);
  assert.deepEqual(found.map(({ edge }) => edge), [1, 2, 0]);
  const faint = opacityAt(0.01, crowding(data, look.shown, [1, 2]));
  assert.ok(faint < 1);
  assert.deepEqual(found.map(({ opacity, width }) => [opacity, width]), [[faint, 1], [faint, 1], [1, 1]]);
});

test("few lines are opaque and as wide as they are heavy", () => {
  const found = strokes(data, look, false, 0.01, (edge) => edge + 1);
  assert.deepEqual(found.map(({ opacity, width }) => [opacity, width]), [[1, 2], [1, 3], [1, 1]]);
});

test("a saved picture has the lines in that order and opacity", () => {
  const sheet = { width: 300, height: 50, to: (x: number, y: number): [number, number] => [x, y], radius: (size: number) => size, measure: () => 9 };
  const lines = strokes(data, look, true, 0.01, () => 3);
  const text = svg(data, look, sheet, [], lines);
  const found = [...text.matchAll(/<line x1="(\d+)"[^>]*?(?:stroke-opacity="([\d.]+)")?\/>/g)].map(([, x, opacity]) => [x, Number(opacity ?? 1)]);
  assert.deepEqual(found, lines.map(({ edge, opacity }) => [String(data.nodes.x[data.edges.start[edge]]), Number(opacity.toFixed(3))]));
});
