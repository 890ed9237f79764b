// Builds the screen into govdocs/desk/screen/static: desk.js, desk.css and the licences of what desk.js holds.
// The same package-lock.json gives the same bytes; `node build.mjs FOLDER` builds elsewhere, to compare.
import { build } from "esbuild";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const output = process.argv[2] ?? join(here, "../govdocs/desk/screen/static");

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: { desk: "src/main.ts" },
  outdir: output,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  loader: { ".css": "text" }, // of the text editor, which lies in a shadow root
  metafile: true,
  logLevel: "warning",
});
await build({
  absWorkingDir: here,
  entryPoints: { desk: "src/style/desk.css" },
  outdir: output,
  bundle: true,
  minify: true,
  charset: "utf8",
  logLevel: "warning",
});

const packages = new Set();
for (const path of Object.keys(metafile.inputs)) {
  const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  if (name) packages.add(name);
}
const licences = [...packages].sort().map((name) => {
  const folder = join(here, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
});
if (!existsSync(output)) mkdirSync(output, { recursive: true });
writeFileSync(join(output, "LICENSES.txt"), licences.join(`\n${"-".repeat(72)}\n\n`));
