/** What a colour stands for: a community, a span of months, a kind. */

import type { Data } from "./data.ts";
import type { Colouring } from "./state.ts";

/** The names of the classes, the class of each node (-1 for none), and whether they have an order. */
export interface Classes {
  names: string[];
  of: number[];
  ordered: boolean;
}

const SPANS = 8;

/** The classes of every colouring. */
export function classify(data: Data): Record<Colouring, Classes> {
  return {
    group: { names: data.groups, of: data.nodes.group, ordered: false },
    kind: { names: data.nodes.kinds, of: data.nodes.kind, ordered: false },
    month: spans(data),
  };
}

/** The first months in at most eight spans of as many months. */
function spans({ months, nodes }: Data): Classes {
  const wide = Math.max(Math.ceil(months.length / SPANS), 1);
  const count = Math.ceil(months.length / wide);
  const names = Array.from({ length: count }, (_, span) => {
    const [begin, end] = [months[span * wide], months[Math.min((span + 1) * wide, months.length) - 1]];
    return begin === end ? begin : `${begin} to ${end}`;
  });
  return { names, of: nodes.first.map((month) => (month < 0 ? -1 : Math.floor(month / wide))), ordered: true };
}
