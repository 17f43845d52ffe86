/** A picture of four persons: two pairs of months apart, and one who joins them. */

import { type Data, read } from "../src/data.ts";

export function example(): Data {
  return read(JSON.stringify({
    title: "Who", words: { node: "person", nodes: "persons", edge: "pair", edges: "pairs", weight: "papers", directed: false },
    groups: ["smaller groups", "around Ann", "around Di"],
    nodes: {
      kinds: ["person", "team"], kind: [0, 0, 0, 1], id: ["ann", "bo", "cy", "di"], label: ["Ann Lee", "Bo-Mi Kim", "Cy Döe", "Di Team"],
      alias: { 1: ["김보미"] }, link: {}, facts: {}, papers: [[0], [0, 1], [1, 2], [2]], group: [1, 1, 2, 0], rank: [1, 3, 4, 2],
      x: [0, 100, 200, 300], y: [0, 0, 0, 50],
    },
    edges: { kinds: ["wrote with"], kind: { all: 0 }, start: [0, 1, 2], stop: [1, 2, 3], weight: [1, 2, 3], confidence: [1, 0.5, 1], reasons: [[0], [1], [2]] },
    reasons: { paper: [0, 1, 2], about: { all: "" }, sentence: { all: -1 }, confidence: { all: 1 } },
    sentences: [],
    papers: {
      title: ["One", "Two <&>", "Three"], link: ["https://x.example/1", null, null], month: ["2024-01", "2024-02", "2024-05"],
      seen: [[["2024-01-01", 7, "a.md:3", "Ann Lee"]], [["2024-02-01", null, "b.md:3", ""]], [["2024-05-01", 2, "c.md:3", ""]]],
    },
  }));
}
