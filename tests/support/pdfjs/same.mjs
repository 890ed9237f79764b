// Prints for each word of the arguments whether Chrome's search, which compares as ICU does, finds it in the text on standard input.
import { readFileSync } from "node:fs";

const text = [...readFileSync(0, "utf8")];
const { compare } = new Intl.Collator("bn", { usage: "search", sensitivity: "base" });
const found = process.argv.slice(2).map((word) =>
  text.some((_, at) =>
    [-2, -1, 0, 1, 2].some((more) => {
      const part = text.slice(at, at + [...word].length + more).join("");
      return part.trim() === part && part && compare(part, word) === 0;
    }),
  ),
);
process.stdout.write(JSON.stringify(found));
