/** The heads of arrows on a saved picture. */

export type Point = [number, number];

/** The corners of the head of a line that ends at the rim of a circle, its tip first; none where the circle hides it. */
export function head([x1, y1]: Point, [x2, y2]: Point, radius: number, width: number): Point[] {
  const far = Math.hypot(x2 - x1, y2 - y1);
  const long = 4 + 2 * width;
  if (far < radius + long) return [];
  const [dx, dy] = [(x2 - x1) / far, (y2 - y1) / far];
  const [tipX, tipY] = [x2 - dx * radius, y2 - dy * radius];
  const [backX, backY] = [tipX - dx * long, tipY - dy * long];
  const aside = long * 0.45;
  return [[tipX, tipY], [backX - dy * aside, backY + dx * aside], [backX + dy * aside, backY - dx * aside]];
}
