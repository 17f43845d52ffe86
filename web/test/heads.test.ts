import assert from "node:assert/strict";
import { test } from "node:test";

import { looks } from "../src/look.ts";
import { head } from "../src/saving/heads.ts";
import { svg } from "../src/saving/svg.ts";
import { initial } from "../src/state.ts";
import { strokes } from "../src/strokes.ts";
import { example } from "./example.ts";

const data = { ...example(), words: { ...example().words, directed: true } };
const look = looks(data, { node: [1, 9], edge: [1, 5] })(initial(data), false);
const sheet = { width: 300, height: 50, to: (x: number, y: number): [number, number] => [x, y], radius: (size: number) => size, measure: () => 9 };
const saved = (of: typeof data, faded: boolean): string => svg(of, look, sheet, [], strokes(of, look, faded, 1, () => 2));

test("the tip of an arrow touches the circle that it leads to, and its back looks to where it comes from", () => {
  assert.deepEqual(head([0, 0], [100, 0], 10, 2), [[90, 0], [82, 3.6], [82, -3.6]]);
});

test("circles that all but touch leave no room for a head", () => assert.deepEqual(head([0, 0], [17, 0], 10, 2), []));

test("a saved picture has a head for each line that has a direction", () => {
  assert.equal(saved(data, false).match(/<polygon /g)?.length, 3);
  assert.ok(!saved(example() as typeof data, false).includes("<polygon"));
});

test("very many lines have none, as on the screen", () => assert.ok(!saved(data, true).includes("<polygon")));
