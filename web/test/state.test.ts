import assert from "node:assert/strict";
import { test } from "node:test";

import { fromFragment, initial, toFragment } from "../src/state.ts";
import { example } from "./example.ts";

test("the first view has an empty fragment", () => assert.equal(toFragment(initial(example()), example()), ""));

test("a state comes back from its fragment", () => {
  const data = example();
  const state = initial(data);
  Object.assign(state, { opened: { what: "edge", at: 2 }, colouring: "month", sizing: "votes", from: 1, to: 2, weight: 1.5, confidence: 0.5, focus: 2, theme: "dark", list: true, view: { x: 10, y: -20, scale: 0.5 } });
  state.hidden.group.add(2).add(0);
  state.hidden.edge.add(0);
  assert.deepEqual(fromFragment(toFragment(state, data), data), state);
});

test("what does not fit the page is passed over", () => {
  const data = example();
  assert.deepEqual(fromFragment("#node=9&edge=x&colour=red&months=2030-01..2031-01&weight=-3&around=4&view=1_2&theme=pink", data), initial(data));
});
