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
