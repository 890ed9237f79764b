// Prints for each word of the arguments how often Firefox's search finds it in the PDF on standard input.
import { readFileSync } from "node:fs";

console.log = console.error;
globalThis.DOMMatrix ??= class {};
globalThis.ImageData ??= class {};
globalThis.Path2D ??= class {};
globalThis.document ??= { documentElement: { style: {} }, createElement: () => ({ style: {} }) };
globalThis.window ??= globalThis;
globalThis.requestAnimationFrame ??= (work) => setTimeout(work, 0);
globalThis.HTMLElement ??= class {};
globalThis.customElements ??= { define() {} };
const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
globalThis.pdfjsLib = pdfjs;
const { EventBus, PDFFindController } = await import("pdfjs-dist/legacy/web/pdf_viewer.mjs");
const pdf = await pdfjs.getDocument({ data: new Uint8Array(readFileSync(0)), verbosity: 0 }).promise;
const counts = [];
for (const query of process.argv.slice(2)) {
  const eventBus = new EventBus();
  const linkService = { pagesCount: pdf.numPages, page: 1 };
  const controller = new PDFFindController({ linkService, eventBus });
  controller.onIsPageVisible = () => true;
  controller.setDocument(pdf);
  const found = new Promise((resolve) => {
    eventBus.on("updatefindcontrolstate", ({ state }) => state !== 3 && setTimeout(() => resolve(controller.pageMatches.flat().length), 100));
  });
  eventBus.dispatch("find", { type: "", query, caseSensitive: false, entireWord: false, highlightAll: true, findPrevious: false, matchDiacritics: false });
  counts.push(await found);
}
process.stdout.write(JSON.stringify(counts));
process.exit(0);
