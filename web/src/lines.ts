/** Very many edges as lines of one pixel, drawn by the graphics card from buffers that are filled once for a look. */

import type { Data } from "./data.ts";
import type { Look } from "./look.ts";
import { channels } from "./palette.ts";

const VERTEX = `
attribute vec2 place;
attribute vec4 colour;
uniform mat3 view;
varying vec4 seen;
void main() {
  gl_Position = vec4((view * vec3(place, 1.0)).xy, 0.0, 1.0);
  seen = colour;
}`;
const FRAGMENT = `
precision mediump float;
varying vec4 seen;
void main() { gl_FragColor = seen; }`;

export interface Lines {
  /** Take the shown edges in their colours; `order` has those first that lie below the others. */
  fill(look: Look): void;
  /** Draw them by a 3x3 matrix from places to clip space, by columns. */
  draw(view: Float32Array): void;
}

export function linesOf(gl: WebGLRenderingContext, { nodes, edges }: Data, order: number[]): Lines {
  const program = programOf(gl);
  const [place, colour] = [gl.getAttribLocation(program, "place"), gl.getAttribLocation(program, "colour")];
  const view = gl.getUniformLocation(program, "view");
  const [placeBuffer, colourBuffer] = [gl.createBuffer(), gl.createBuffer()];
  let count = 0;
  return {
    fill({ shown, edge: colours }) {
      const [places, tints] = [new Float32Array(4 * shown.edgeCount), new Uint32Array(2 * shown.edgeCount)];
      const packed = new Map<string, number>();
      count = 0;
      for (const edge of order) {
        if (!shown.edges[edge]) continue;
        const [start, stop] = [edges.start[edge], edges.stop[edge]];
        places.set([nodes.x[start], nodes.y[start], nodes.x[stop], nodes.y[stop]], 4 * count);
        const held = packed.get(colours[edge]) ?? pack(colours[edge]);
        packed.set(colours[edge], held);
        tints[2 * count] = tints[2 * count + 1] = held;
        count++;
      }
      gl.bindBuffer(gl.ARRAY_BUFFER, placeBuffer);
      gl.bufferData(gl.ARRAY_BUFFER, places, gl.STATIC_DRAW);
      gl.bindBuffer(gl.ARRAY_BUFFER, colourBuffer);
      gl.bufferData(gl.ARRAY_BUFFER, tints, gl.STATIC_DRAW);
    },
    draw(matrix) {
      gl.useProgram(program);
      gl.uniformMatrix3fv(view, false, matrix);
      gl.disable(gl.BLEND);
      attach(gl, placeBuffer, place, 2, gl.FLOAT, false);
      attach(gl, colourBuffer, colour, 4, gl.UNSIGNED_BYTE, true);
      gl.drawArrays(gl.LINES, 0, 2 * count);
      gl.disableVertexAttribArray(place);
      gl.disableVertexAttribArray(colour);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    },
  };
}

function attach(gl: WebGLRenderingContext, buffer: WebGLBuffer | null, at: number, size: number, type: number, whole: boolean): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.enableVertexAttribArray(at);
  gl.vertexAttribPointer(at, size, type, whole, 0, 0);
}

function programOf(gl: WebGLRenderingContext): WebGLProgram {
  const program = gl.createProgram()!;
  for (const [type, source] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return program;
}

/** A colour as four bytes: red first, opaque. */
function pack(colour: string): number {
  const [red, green, blue] = channels(colour);
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
