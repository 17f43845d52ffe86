import assert from "node:assert/strict";
import { test } from "node:test";

import { classify } from "../src/classes.ts";
import { shownIn } from "../src/shown.ts";
import { type State, initial } from "../src/state.ts";
import { example } from "./example.ts";

function seen(edit: (state: State) => void): [string, string] {
  const data = example();
  const state = initial(data);
  edit(state);
  const { nodes, edges } = shownIn(data, state, classify(data));
  return [[...nodes].join(""), [...edges].join("")];
}

test("all is shown at first", () => assert.deepEqual(seen(() => undefined), ["1111", "111"]));
test("light edges go, and the nodes that they alone joined", () => assert.deepEqual(seen((state) => (state.weight = 2)), ["0111", "011"]));
test("doubtful edges go", () => assert.deepEqual(seen((state) => (state.confidence = 0.6)), ["1111", "101"]));
test("only papers of the months count", () => assert.deepEqual(seen((state) => ([state.from, state.to] = [1, 1])), ["0110", "010"]));
test("a hidden group goes with its edges", () => assert.deepEqual(seen((state) => state.hidden.group.add(1)), ["0011", "001"]));
test("a hidden kind goes", () => assert.deepEqual(seen((state) => state.hidden.kind.add(1)), ["1110", "110"]));
test("around a node are its neighbours", () => assert.deepEqual(seen((state) => (state.focus = 0)), ["1100", "100"]));
test("a node that nothing is left around still is shown", () => {
  assert.deepEqual(seen((state) => ([state.focus, state.weight] = [0, 9])), ["1000", "000"]);
});
test("a neighbour by a filtered edge is none, though another edge joins it to a neighbour", () => {
  const data = example();
  data.edges.start.push(0);
  data.edges.stop.push(2);
  data.edges.count = 4;
  [data.edges.weight, data.edges.confidence, data.edges.kind, data.edges.reasons] = [[5, 5, 5, 1], [1, 1, 1, 1], [0, 0, 0, 0], [[], [], [], []]];
  data.nodes.edges[0].push(3);
  data.nodes.edges[2].push(3);
  const { nodes } = shownIn(data, { ...initial(data), focus: 0, weight: 2 }, classify(data));
  assert.deepEqual([...nodes], [1, 1, 0, 0]);
});
