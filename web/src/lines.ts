/** Very many edges as lines of one pixel, drawn by the graphics card from buffers that are filled once for a look. */

import { crowding, layers, opacityAt } from "./between.ts";
import type { Data } from "./data.ts";
import type { Look } from "./look.ts";
import { channels } from "./palette.ts";

const VERTEX = `
attribute vec2 place;
attribute vec4 colour;
uniform mat3 view;
uniform float opacity;
varying vec4 seen;
void main() {
  gl_Position = vec4((view * vec3(place, 1.0)).xy, 0.0, 1.0);
  seen = vec4(colour.rgb * opacity, opacity);
}`;
const FRAGMENT = `
precision mediump float;
varying vec4 seen;
void main() { gl_FragColor = seen; }`;

export interface Lines {
  /** Take the shown edges in their colours. */
  fill(look: Look): void;
  /** Draw them by a 3x3 matrix from places to clip space, by columns; `scale` is of pixels to a unit. */
  draw(view: Float32Array, scale: number): void;
}

export function linesOf(gl: WebGLRenderingContext, data: Data): Lines {
  const [between, within] = layers(data);
  const program = programOf(gl);
  const [place, colour] = [gl.getAttribLocation(program, "place"), gl.getAttribLocation(program, "colour")];
  const [view, opacity] = [gl.getUniformLocation(program, "view"), gl.getUniformLocation(program, "opacity")];
  const [places, colours] = [gl.createBuffer(), gl.createBuffer()];
  let [below, above, crowded] = [0, 0, 0];
  return {
    fill({ shown, edge, palette }) {
      const seen = [between, within].map((held) => held.filter((one) => shown.edges[one]));
      const tints = [...seen[0].map(() => palette.rest), ...seen[1].map((one) => edge[one])];
      [below, above] = [seen[0].length, seen[1].length];
      crowded = crowding(data, shown, between);
      put(gl, places, placesOf(data, [...seen[0], ...seen[1]]));
      put(gl, colours, bytesOf(tints));
    },
    draw(matrix, scale) {
      gl.useProgram(program);
      gl.uniformMatrix3fv(view, false, matrix);
      gl.enable(gl.BLEND);
      attach(gl, places, place, 2, gl.FLOAT, false);
      attach(gl, colours, colour, 4, gl.UNSIGNED_BYTE, true);
      gl.uniform1f(opacity, opacityAt(scale, crowded));
      gl.drawArrays(gl.LINES, 0, 2 * below);
      gl.disable(gl.BLEND);
      gl.uniform1f(opacity, 1);
      gl.drawArrays(gl.LINES, 2 * below, 2 * above);
      gl.disableVertexAttribArray(place);
      gl.disableVertexAttribArray(colour);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    },
  };
}

function placesOf({ nodes, edges }: Data, held: number[]): Float32Array {
  const found = new Float32Array(4 * held.length);
  held.forEach((edge, at) => {
    const [start, stop] = [edges.start[edge], edges.stop[edge]];
    [found[4 * at], found[4 * at + 1], found[4 * at + 2], found[4 * at + 3]] = [nodes.x[start], nodes.y[start], nodes.x[stop], nodes.y[stop]];
  });
  return found;
}

/** Each colour twice, for both ends: four bytes, red first, opaque. */
function bytesOf(tints: string[]): Uint32Array {
  const packed = new Map([...new Set(tints)].map((tint) => [tint, pack(tint)]));
  const found = new Uint32Array(2 * tints.length);
  tints.forEach((tint, at) => (found[2 * at] = found[2 * at + 1] = packed.get(tint)!));
  return found;
}

function pack(colour: string): number {
  const [red, green, blue] = channels(colour);
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

function put(gl: WebGLRenderingContext, buffer: WebGLBuffer | null, held: Float32Array | Uint32Array): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, held as AllowSharedBufferSource, gl.STATIC_DRAW);
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
