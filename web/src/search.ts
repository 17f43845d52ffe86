/** Find nodes by the beginning, a word or any part of a name or alias. */

import type { Data } from "./data.ts";
import { fold } from "./fold.ts";

export interface Hit {
  node: number;
  /** The alias that fits, where it is not the name. */
  alias: string | null;
}

export type Search = (text: string, most: number) => Hit[];

/** A search among all names; the index is made with the first question. */
export function searchIn(data: Data): Search {
  let index: { node: number; folded: string; words: string[]; alias: string | null }[] | null = null;
  return (text, most) => {
    index ??= data.nodes.label.flatMap((label, node) =>
      [null, ...(data.nodes.alias[node] ?? [])].map((alias) => {
        const name = alias ?? label;
        return { node, alias, folded: fold(name), words: name.split(/[\s\-_:]+/).slice(1).map(fold) };
      }),
    );
    const wanted = fold(text);
    if (!wanted) return [];
    const best = new Map<number, { score: number; alias: string | null }>();
    for (const { node, alias, folded, words } of index) {
      const score = scoreOf(wanted, folded, words) - (alias === null ? 0 : 0.5);
      if (score > 0 && score > (best.get(node)?.score ?? 0)) best.set(node, { score, alias });
    }
    return [...best]
      .sort(([a, one], [b, other]) => other.score - one.score || data.nodes.rank[b] - data.nodes.rank[a] || a - b)
      .slice(0, most)
      .map(([node, { alias }]) => ({ node, alias }));
  };
}

function scoreOf(wanted: string, folded: string, words: string[]): number {
  if (folded === wanted) return 4;
  if (folded.startsWith(wanted)) return 3;
  if (words.some((word) => word.startsWith(wanted))) return 2;
  return folded.includes(wanted) ? 1 : 0;
}
