// Prints the text of each page of the PDF on standard input, as Firefox's reader would copy it.
import { readFileSync } from "node:fs";

console.log = console.error;
// Names of a browser that only drawing needs; pdf.js asks for them when it is loaded.
globalThis.DOMMatrix ??= class {};
globalThis.ImageData ??= class {};
globalThis.Path2D ??= class {};
const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");

const document = await getDocument({
  data: new Uint8Array(readFileSync(0)),
  verbosity: VerbosityLevel.ERRORS,
}).promise;
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  process.stdout.write(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("") + "\f");
}
