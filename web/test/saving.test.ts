import assert from "node:assert/strict";
import { test } from "node:test";

import { classify } from "../src/classes.ts";
import { gexf } from "../src/saving/gexf.ts";
import { graphml } from "../src/saving/graphml.ts";
import { fileName } from "../src/saving/save.ts";
import { subgraph } from "../src/saving/subgraph.ts";
import { xml } from "../src/saving/xml.ts";
import { shownIn } from "../src/shown.ts";
import { initial } from "../src/state.ts";
import { example } from "./example.ts";

function shownPart(): ReturnType<typeof subgraph> {
  const data = example();
  const state = initial(data);
  state.weight = 2;
  return subgraph(data, shownIn(data, state, classify(data)));
}

test("only what is shown is saved", () => {
  assert.deepEqual(shownPart().nodes.map(({ id }) => id), ["bo", "cy", "di"]);
  assert.deepEqual(shownPart().edges.map(({ source, target, papers }) => [source, target, papers]), [["bo", "cy", "Two <&>"], ["cy", "di", "Three"]]);
});

test("no text breaks out of the XML", () => {
  assert.equal(xml('<a b="c">&\u0000\ud800'), "&#60;a b=&#34;c&#34;&#62;&#38;");
  for (const text of [graphml(shownPart()), gexf(shownPart())]) assert.ok(text.includes("Two &#60;&#38;&#62;"));
});

test("a file is named after the title", () => assert.equal(fileName("Who: writes / <with> 김?", "svg"), "who-writes-with-김.svg"));
