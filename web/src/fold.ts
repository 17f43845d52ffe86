/** Names as they are looked for: case, accents, spaces and hyphens do not count, Hangul by its letters. */

export function fold(text: string): string {
  return text.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f\s\-_\u2010-\u2015.]+/g, "");
}
