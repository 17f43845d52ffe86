/** The picture that the page carries as JSON, with its columns as arrays. */

type Column<T> = T[] | { all: T };

interface Written {
  title: string;
  words: Words;
  groups: string[];
  nodes: {
    kinds: string[];
    kind: Column<number>;
    id: string[];
    label: string[];
    alias: Record<string, string[]>;
    link: Record<string, string>;
    facts: Record<string, string[]>;
    papers: number[][];
    group: number[];
    rank: number[];
    x: number[];
    y: number[];
  };
  edges: {
    kinds: string[];
    kind: Column<number>;
    start: number[];
    stop: number[];
    weight: Column<number>;
    confidence: Column<number>;
    reasons: number[][];
  };
  reasons: { paper: number[]; about: Column<string>; sentence: Column<number>; confidence: Column<number> };
  sentences: string[][];
  papers: { title: string[]; link: (string | null)[]; month: string[]; seen: Seen[][] };
}

/** A paper in a digest: the day, the votes, the file and line, the authors as printed. */
export type Seen = [string, number | null, string, string];

export interface Words {
  node: string;
  nodes: string;
  edge: string;
  edges: string;
  weight: string;
  directed: boolean;
}

export interface Nodes {
  count: number;
  kinds: string[];
  kind: number[];
  id: string[];
  label: string[];
  alias: Record<string, string[]>;
  link: Record<string, string>;
  facts: Record<string, string[]>;
  papers: number[][];
  group: number[];
  rank: number[];
  x: number[];
  y: number[];
  /** The edges at each node. */
  edges: number[][];
  /** The place of the month of the first paper in `months`, -1 without papers. */
  first: number[];
  votes: number[];
}

export interface Edges {
  count: number;
  kinds: string[];
  kind: number[];
  start: number[];
  stop: number[];
  weight: number[];
  confidence: number[];
  reasons: number[][];
}

export interface Data {
  title: string;
  words: Words;
  groups: string[];
  months: string[];
  nodes: Nodes;
  edges: Edges;
  reasons: { paper: number[]; about: string[]; sentence: number[]; confidence: number[] };
  sentences: string[][];
  papers: { title: string[]; link: (string | null)[]; month: number[]; seen: Seen[][] };
}

/** The data of a text that the page carries. */
export function read(text: string): Data {
  const { title, words, groups, nodes, edges, reasons, sentences, papers } = JSON.parse(text) as Written;
  const months = [...new Set(papers.month)].sort();
  const places = new Map(months.map((month, place) => [month, place]));
  const month = papers.month.map((one) => places.get(one)!);
  const [count, lines, said] = [nodes.label.length, edges.start.length, reasons.paper.length];
  return {
    title,
    words,
    groups,
    months,
    nodes: {
      ...nodes,
      count,
      kind: whole(nodes.kind, count),
      edges: atNodes(count, edges.start, edges.stop),
      first: nodes.papers.map((held) => held.reduce((least, paper) => (least < 0 ? month[paper] : Math.min(least, month[paper])), -1)),
      votes: nodes.papers.map((held) => held.reduce((most, paper) => Math.max(most, votesOf(papers.seen[paper])), 0)),
    },
    edges: {
      ...edges,
      count: lines,
      kind: whole(edges.kind, lines),
      weight: whole(edges.weight, lines),
      confidence: whole(edges.confidence, lines),
    },
    reasons: {
      paper: reasons.paper,
      about: whole(reasons.about, said),
      sentence: whole(reasons.sentence, said),
      confidence: whole(reasons.confidence, said),
    },
    sentences,
    papers: { ...papers, month },
  };
}

/** The most votes that a paper had in any digest. */
export function votesOf(seen: Seen[]): number {
  return seen.reduce((most, [, votes]) => Math.max(most, votes ?? 0), 0);
}

/** The other end of an edge. */
export function other(edges: Edges, edge: number, node: number): number {
  return edges.start[edge] === node ? edges.stop[edge] : edges.start[edge];
}

function whole<T>(column: Column<T>, count: number): T[] {
  return Array.isArray(column) ? column : new Array<T>(count).fill(column.all);
}

function atNodes(count: number, start: number[], stop: number[]): number[][] {
  const found: number[][] = Array.from({ length: count }, () => []);
  start.forEach((node, edge) => {
    found[node].push(edge);
    if (stop[edge] !== node) found[stop[edge]].push(edge);
  });
  return found;
}
