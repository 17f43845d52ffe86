/** Find nodes by the beginning, a word or any part of a name or alias. */

import type { Data } from "./data.ts";
import { type Folded, fold, foldAll, wordStart } from "./fold.ts";

export interface Hit {
  node: number;
  /** The alias that fits, where it is not the name. */
  alias: string | null;
}

export type Search = (text: string, most: number) => Hit[];

/** A search among all names; the index is made with the first question. */
export function searchIn(data: Data): Search {
  let index: Index | null = null;
  return (text, most) => {
    index ??= indexOf(data);
    const { nodes, aliases, folded } = index;
    const wanted = fold(text);
    if (!wanted) return [];
    const best = new Map<number, { score: number; alias: string | null }>();
    for (let at = 0; at < nodes.length; at++) {
      if (!folded.whole[at].includes(wanted)) continue;
      const score = scoreOf(wanted, folded.whole[at], folded.words[at]) - (aliases[at] === null ? 0 : 0.5);
      if (score > (best.get(nodes[at])?.score ?? 0)) best.set(nodes[at], { score, alias: aliases[at] });
    }
    return [...best]
      .sort(([a, one], [b, other]) => other.score - one.score || data.nodes.rank[b] - data.nodes.rank[a] || a - b)
      .slice(0, most)
      .map(([node, { alias }]) => ({ node, alias }));
  };
}

/** All names and aliases: whose each is, the alias or null, and both folded. */
interface Index {
  nodes: number[];
  aliases: (string | null)[];
  folded: Folded;
}

function indexOf({ nodes: { label, alias } }: Data): Index {
  const [nodes, aliases]: [number[], (string | null)[]] = [[], []];
  label.forEach((_, node) => {
    for (const one of [null, ...(alias[node] ?? [])]) {
      nodes.push(node);
      aliases.push(one);
    }
  });
  return { nodes, aliases, folded: foldAll(nodes.map((node, at) => aliases[at] ?? label[node])) };
}

/** How well a name fits that has what is wanted in it. */
function scoreOf(wanted: string, whole: string, words: string): number {
  if (whole === wanted) return 4;
  if (whole.startsWith(wanted)) return 3;
  return words.includes(wordStart(wanted)) ? 2 : 1;
}
