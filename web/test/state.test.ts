import assert from "node:assert/strict";
import { test } from "node:test";

import { fromFragment, toFragment } from "../src/fragment.ts";
import { initial } from "../src/state.ts";
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

test("what does not fit the page is passed over, and named", () => {
  const data = example();
  const missing: string[] = [];
  const garbage = "#node=eve&edge=ann&edge=di&colour=red&months=2030-01..2031-01&weight=-3&around=17&view=1_2&theme=pink&hide-group=x";
  assert.deepEqual(fromFragment(garbage, data, missing), initial(data));
  assert.deepEqual(missing, ["eve", "ann and di", "2030-01..2031-01", "x", "17"]);
});

test("numbers beyond all bounds neither move the view away nor filter by more than there is", () => {
  const data = example();
  for (const view of ["1e308_1e308_1e308", "0_0_1e-300", "0_0_0", "NaN_0_1", "__"]) assert.equal(fromFragment(`#view=${view}`, data).view, null);
  const { confidence, weight } = fromFragment("#confidence=99&weight=Infinity", data);
  assert.deepEqual([confidence, weight], [1, 3]);
});

test("a fragment names nodes, edges and groups, which stand elsewhere on the next page", () => {
  const data = example();
  const state = initial(data);
  Object.assign(state, { opened: { what: "edge", at: 1 }, focus: 1 });
  state.hidden.group.add(1);
  const fragment = toFragment(state, data);
  const other = example();
  for (const column of [other.nodes.id, other.groups, other.nodes.edges]) column.reverse();
  [other.edges.start, other.edges.stop] = [other.edges.stop, other.edges.start].map((ends) => ends.map((node) => 3 - node));
  const found = fromFragment(fragment, other);
  assert.deepEqual([found.opened, found.focus, [...found.hidden.group]], [{ what: "edge", at: 1 }, 2, [1]]);
});

test("an id with signs of its own comes back", () => {
  const data = example();
  data.nodes.id[2] = "a&b=#% ü\u202e+";
  const state = { ...initial(data), opened: { what: "node" as const, at: 2 } };
  assert.deepEqual(fromFragment(`#${toFragment(state, data)}`, data), state);
});
