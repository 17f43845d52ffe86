import assert from "node:assert/strict";
import { test } from "node:test";

import { crowding, isBetween, opacityAt } from "../src/between.ts";
import { classify } from "../src/classes.ts";
import { shownIn } from "../src/shown.ts";
import { initial } from "../src/state.ts";
import { example } from "./example.ts";

test("an edge between two groups is told from one within", () => {
  const data = example();
  data.nodes.group = data.nodes.group.map((_, node) => (node === data.edges.start[0] ? 1 : 2));
  assert.ok(isBetween(data, 0));
  data.nodes.group.fill(2);
  assert.ok(!isBetween(data, 0));
});

test("within the smaller groups only a long edge leads from one to another", () => {
  const data = example();
  data.nodes.group.fill(0);
  assert.ok(!isBetween(data, 0));
  data.nodes.x[data.edges.start[0]] = 5000;
  assert.ok(isBetween(data, 0));
});

test("the more lines there are for the ground, the fainter is each; nearer they are stronger", () => {
  const data = example();
  const shown = shownIn(data, initial(data), classify(data));
  const edges = data.edges.start.map((_, edge) => edge);
  const [all, one] = [crowding(data, shown, edges), crowding(data, shown, edges.slice(0, 1))];
  assert.ok(all > 0 && one > 0);
  assert.ok(opacityAt(0.1, 1) > opacityAt(0.1, 2));
  assert.ok(opacityAt(0.2, 1) > opacityAt(0.1, 1));
  assert.equal(opacityAt(9, 1e-12), opacityAt(1, 1e-12));
});

test("hidden edges do not crowd", () => {
  const data = example();
  const shown = shownIn(data, initial(data), classify(data));
  shown.edges.fill(0);
  assert.equal(crowding(data, shown, [0, 1]), 0);
});
