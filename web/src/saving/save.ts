/** Hand a file to the reader. */

import { element } from "../dom.ts";

export type Format = "png" | "svg" | "graphml" | "gexf" | "json";

export const TYPES: Record<Format, string> = {
  png: "image/png", svg: "image/svg+xml", graphml: "application/xml", gexf: "application/xml", json: "application/json",
};

export function save(name: string, blob: Blob): void {
  const anchor = element("a");
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}

/** A file's name from a title. */
export function fileName(title: string, format: Format): string {
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return `${words.slice(0, 60) || "picture"}.${format}`;
}
