/** The heads of arrows on a saved picture. */

export type Point = [number, number];

export interface Arrow {
  /** Where the line ends: just within its head, which it would else cover; at its back there would be a seam. */
  end: Point;
  /** Of the head, its tip first. */
  corners: Point[];
}

/** A line from circle to circle with a head at the rim of the second, as long as there is room for; none where they meet. */
export function arrow([x1, y1]: Point, [x2, y2]: Point, radii: [number, number], width: number): Arrow {
  const far = Math.hypot(x2 - x1, y2 - y1);
  const long = Math.min(4 + 2 * width, far - radii[0] - radii[1]);
  if (!(long >= 1)) return { end: [x2, y2], corners: [] };
  const [dx, dy] = [(x2 - x1) / far, (y2 - y1) / far];
  const [tipX, tipY] = [x2 - dx * radii[1], y2 - dy * radii[1]];
  const [backX, backY] = [tipX - dx * long, tipY - dy * long];
  const aside = Math.max(long * 0.45, width / 2 + 1);
  return { end: [backX + dx * 0.5, backY + dy * 0.5], corners: [[tipX, tipY], [backX - dy * aside, backY + dx * aside], [backX + dy * aside, backY - dx * aside]] };
}
