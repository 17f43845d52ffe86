import assert from "node:assert/strict";
import { test } from "node:test";

import { type Sheet, labels } from "../src/labels.ts";
import { looks } from "../src/look.ts";
import { initial } from "../src/state.ts";
import { example } from "./example.ts";

const SHEET: Sheet = { width: 400, height: 200, to: (x, y) => [x + 40, y + 60], radius: (size) => size, measure: (text, pixels) => text.length * pixels * 0.6 };

test("labels are within the sheet and none is over another", () => {
  const data = example();
  const found = labels(data, looks(data, { node: [4, 9], edge: [1, 2] })(initial(data), false), SHEET, []);
  assert.equal(found.length, 4);
  for (const one of found) {
    for (const other of found) {
      if (one !== other) assert.ok(Math.abs(one.y - other.y) > 10 || Math.abs(one.x - other.x) > ((one.text.length + other.text.length) / 2) * 6);
    }
  }
});

test("what is open has its label, however small it is", () => {
  const data = example();
  const found = labels(data, looks(data, { node: [4, 9], edge: [1, 2] })(initial(data), false), SHEET, [0]);
  assert.deepEqual(found.filter(({ bold }) => bold).map(({ text }) => text), ["Ann Lee"]);
});

test("what is open and comes first in any case has one label", () => {
  const data = example();
  const look = looks(data, { node: [4, 9], edge: [1, 2] })(initial(data), false);
  for (const first of [look.order.slice(0, 1), look.order.slice(0, 2), [...look.order].reverse()]) {
    const texts = labels(data, look, SHEET, first).map(({ text }) => text);
    assert.deepEqual(texts, [...new Set(texts)]);
  }
});
