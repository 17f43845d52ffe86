import assert from "node:assert/strict";
import { test } from "node:test";

import { example } from "./example.ts";

test("a column of one value is filled up", () => {
  assert.deepEqual(example().edges.kind, [0, 0, 0]);
  assert.deepEqual(example().reasons.about, ["", "", ""]);
});

test("nodes know their edges, their first month and their most votes", () => {
  const { nodes, months } = example();
  assert.deepEqual(nodes.edges, [[0], [0, 1], [1, 2], [2]]);
  assert.deepEqual(nodes.first.map((month) => months[month]), ["2024-01", "2024-01", "2024-02", "2024-05"]);
  assert.deepEqual(nodes.votes, [7, 7, 2, 2]);
});
