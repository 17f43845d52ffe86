import assert from "node:assert/strict";
import { test } from "node:test";

import { addressOf } from "../src/address.ts";

test("of many changes the last alone is written", () => {
  const written: string[] = [];
  const address = addressOf((fragment) => written.push(fragment));
  for (const one of ["a", "b", "c"]) address.soon(() => one);
  assert.deepEqual(written, []);
  address.now();
  address.now();
  assert.deepEqual(written, ["c"]);
});

test("a browser that refuses an address stops nothing", () => {
  const address = addressOf(() => {
    throw new Error("SecurityError");
  });
  address.soon(() => "a");
  assert.doesNotThrow(() => address.now());
});
