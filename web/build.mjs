/* Build the scripts of the pages into kg/draw/bundle; with --check, fail where they are not what the sources build. */

import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const OUT = new URL("../kg/draw/bundle/", import.meta.url);
const HEAD = "/* Built by web/build.mjs from web/src; the licences of what is bundled are in LICENSES.txt. */\n";

async function script(name) {
  const { outputFiles, metafile } = await build({
    entryPoints: [`src/${name}.ts`],
    absWorkingDir: new URL(".", import.meta.url).pathname,
    bundle: true, minify: true, format: "iife", target: "es2022", charset: "utf8", legalComments: "inline",
    write: false, metafile: true, logLevel: "error",
  });
  const packages = Object.keys(metafile.inputs).map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
  return { text: HEAD + outputFiles[0].text.replaceAll("</script", "<\\/script"), packages: packages.filter(Boolean) };
}

async function licence(name) {
  const folder = new URL(`node_modules/${name}/`, import.meta.url);
  const { version, license } = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
  const text = file ? await readFile(new URL(file, folder), "utf8") : "";
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

const scripts = { "small.js": await script("small"), "large.js": await script("large") };
const names = [...new Set(Object.values(scripts).flatMap(({ packages }) => packages))].sort();
const built = Object.fromEntries(Object.entries(scripts).map(([name, { text }]) => [name, text]));
built["LICENSES.txt"] = (await Promise.all(names.map(licence))).join(`\n${"-".repeat(80)}\n\n`);

for (const [name, text] of Object.entries(built)) {
  const file = new URL(name, OUT);
  if (!process.argv.includes("--check")) await writeFile(file, text);
  else if ((await readFile(file, "utf8").catch(() => "")) !== text) {
    console.error(`kg/draw/bundle/${name} is not what web/ builds: run npm run build there`);
    process.exitCode = 1;
  }
  console.log(`${join("kg/draw/bundle", name)}: ${Buffer.byteLength(text).toLocaleString("en")} bytes`);
}
