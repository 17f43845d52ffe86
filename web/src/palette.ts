/** Colours, in light and in dark. */

import type { Classes } from "./classes.ts";

export interface Palette {
  ground: string;
  ink: string;
  faint: string;
  edge: string;
  chosen: string;
  rest: string;
  classes: string[];
  steps: string[];
}

// Twelve hues that can be told apart, which three tones make thirty-six, each hue dark enough on white or light enough on black.
const LIGHT: Palette = {
  ground: "#fcfcfa", ink: "#1d1f24", faint: "#5d6470", edge: "#c9cdd6", chosen: "#d4380d", rest: "#9aa1ae",
  classes: ["#2f6fb7", "#c2571a", "#2e8b57", "#8e4ec6", "#b8860b", "#c2376b", "#16858f", "#6b7a1e", "#7a4b2a", "#4452b8", "#b03a3a", "#4f8f2f"],
  steps: ["#3b1c6b", "#41448f", "#35699a", "#268b98", "#2aa987", "#62c063", "#a8cf3a", "#e6c81e"],
};
const DARK: Palette = {
  ground: "#14161a", ink: "#e8eaee", faint: "#a2a9b5", edge: "#3b414d", chosen: "#ff8a5c", rest: "#767e8c",
  classes: ["#6aa5e8", "#f0975c", "#62c48d", "#c497f0", "#e0b84e", "#f07fa8", "#56c3cd", "#b3c454", "#c79a75", "#93a0f5", "#ec8a8a", "#97d375"],
  steps: ["#8a6fd0", "#7b84dc", "#6aa0dd", "#57b6c8", "#5cc9a4", "#8ed67f", "#c3dd62", "#f1dc5a"],
};

// What is laid over a hue, and how much of it.
const TONES: [string, number][] = [["#ffffff", 0], ["#ffffff", 0.38], ["#000000", 0.38]];

export function palette(dark: boolean): Palette {
  return dark ? DARK : LIGHT;
}

/** The colour of each class; the first of the groups is that of the rest. */
export function coloursOf(classes: Classes, held: Palette, group: boolean): string[] {
  const { steps } = held;
  return classes.names.map((_, place) => {
    if (classes.ordered) return steps[Math.round((place * (steps.length - 1)) / Math.max(classes.names.length - 1, 1))];
    if (group && place === 0) return held.rest;
    return toned(held, group ? place - 1 : place);
  });
}

/** The hues, and after the last the same ones lighter, then darker. */
function toned({ classes }: Palette, place: number): string {
  const hue = classes[place % classes.length];
  const [over, opacity] = TONES[Math.floor(place / classes.length) % TONES.length];
  return blend(over, hue, opacity);
}

/** A colour laid over another with so much opacity. */
export function blend(over: string, under: string, opacity: number): string {
  const [a, b] = [channels(over), channels(under)];
  return `#${a.map((one, place) => Math.round(one * opacity + b[place] * (1 - opacity)).toString(16).padStart(2, "0")).join("")}`;
}

export function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
