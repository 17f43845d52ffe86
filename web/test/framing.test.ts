import assert from "node:assert/strict";
import { test } from "node:test";

import { classify } from "../src/classes.ts";
import { fitted, hasAny } from "../src/framing.ts";
import { shownIn } from "../src/shown.ts";
import { initial } from "../src/state.ts";
import { example } from "./example.ts";

const SIZE = { width: 400, height: 300 };

test("what is fitted is in view, and what is hidden does not count", () => {
  const data = example();
  const state = initial(data);
  state.hidden.group.add(1);
  const shown = shownIn(data, state, classify(data));
  const view = fitted(data, shown, SIZE)!;
  assert.deepEqual([view.x, view.y], [250, 25]);
  assert.ok(hasAny(data, shown, view, SIZE));
  assert.ok(!hasAny(data, shown, { x: 0, y: 0, scale: 2 }, SIZE));
});

test("there is no view of nothing", () => {
  const data = example();
  const shown = shownIn(data, initial(data), classify(data));
  shown.nodes.fill(0);
  assert.equal(fitted(data, shown, SIZE), null);
  assert.ok(!hasAny(data, shown, { x: 0, y: 0, scale: 1 }, SIZE));
});
