/** Names as they are looked for: case, accents, spaces and hyphens do not count, Hangul by its letters. */

const APART = "\u0000"; // between names that are folded in one go, as many thousands one by one take long
const BREAK = "\u0001"; // between words

export function fold(text: string): string {
  return text.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f\s\-_\u2010-\u2015.]+/g, "");
}

export interface Folded {
  whole: string[];
  /** The same with a sign before each word but the first. */
  words: string[];
}

/** Each of many names, folded. */
export function foldAll(names: string[]): Folded {
  // eslint-disable-next-line no-control-regex
  const joined = names.map((name) => name.replace(/[\u0000\u0001]/g, " ")).join(APART);
  return { whole: fold(joined).split(APART), words: fold(joined.replace(/[\s\-_:]+/g, BREAK)).split(APART) };
}

/** What a folded name has in it where a word, but the first, begins so. */
export function wordStart(folded: string): string {
  return BREAK + folded;
}
