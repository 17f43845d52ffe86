/* Bundle the tests of the sources and run them with Node's own runner. */

import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

const here = new URL(".", import.meta.url).pathname;
const out = await mkdtemp(join(tmpdir(), "kg-pictures-"));
const files = (await readdir(join(here, "test"))).filter((name) => name.endsWith(".test.ts"));
await build({
  entryPoints: files.map((name) => join(here, "test", name)), absWorkingDir: here, outdir: out, outExtension: { ".js": ".mjs" },
  bundle: true, format: "esm", platform: "node", target: "node20", logLevel: "error",
});
const { status } = spawnSync(process.execPath, ["--test", out], { stdio: "inherit" });
await rm(out, { recursive: true });
process.exitCode = status ?? 1;
