/** While the view moves, the last picture is moved and scaled as it is, and drawn anew when the view rests or went far. */

const REST = 120; // milliseconds without a move
const FAR = 0.35; // of the canvas
const ZOOMED = 1.6;

export interface Sliding {
  /** Move the picture to where the view is now; false where it has to be drawn. */
  slide(): boolean;
  /** A picture has been drawn, or there is none that could be moved. */
  drawn(): void;
  forget(): void;
}

/** `now` is the matrix from places to pixels of the canvas; `again` draws, `moved` is called with each frame of a slide. */
export function slidingOf(canvas: HTMLCanvasElement, now: () => DOMMatrix, again: () => void, moved: () => void): Sliding {
  let last: DOMMatrix | null = null;
  let [resting, frame] = [0, 0];
  canvas.style.transformOrigin = "0 0";

  function forget(): void {
    last = null;
    window.clearTimeout(resting);
  }

  return {
    slide() {
      const matrix = last && now().multiply(last.inverse());
      if (!matrix || isFar(matrix, canvas)) return (forget(), false);
      canvas.style.transform = matrix.toString();
      window.clearTimeout(resting);
      resting = window.setTimeout(() => (forget(), again()), REST);
      frame ||= requestAnimationFrame(() => ((frame = 0), moved()));
      return true;
    },
    drawn() {
      last = now();
      canvas.style.transform = "";
    },
    forget,
  };
}

function isFar({ a, b, e, f }: DOMMatrix, { clientWidth, clientHeight }: HTMLCanvasElement): boolean {
  const zoom = Math.hypot(a, b);
  return zoom > ZOOMED || zoom < 1 / ZOOMED || Math.abs(e) > clientWidth * FAR || Math.abs(f) > clientHeight * FAR;
}
