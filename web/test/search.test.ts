import assert from "node:assert/strict";
import { test } from "node:test";

import { searchIn } from "../src/search.ts";
import { example } from "./example.ts";

const found = (text: string): string[] => searchIn(example())(text, 9).map(({ node }) => example().nodes.id[node]);

test("a beginning, a word and a part are found, in this order", () => assert.deepEqual(found("d"), ["di", "cy"]));
test("case, hyphens and accents do not count", () => {
  assert.deepEqual(found("BOMI"), ["bo"]);
  assert.deepEqual(found("doe"), ["cy"]);
});
test("a Korean alias is found while its syllable is typed", () => {
  assert.deepEqual(found("김보"), ["bo"]);
  assert.deepEqual(found("기"), ["bo"]);
  assert.equal(searchIn(example())("김", 9)[0].alias, "김보미");
});
test("nothing is like nothing", () => {
  assert.deepEqual(found(""), []);
  assert.deepEqual(found("zzz"), []);
});

test("a name with signs that separate names in the index is one name", () => {
  const data = example();
  data.nodes.label[0] = "Ann\u0000\u0001Lee";
  assert.deepEqual(searchIn(data)("bo", 5).map(({ node }) => node), [1]);
  assert.deepEqual(searchIn(data)("lee", 5).map(({ node }) => node), [0]);
});
