// The pages, as pictures of the real PDF, each under a drawing of the places of its fields, which the server makes too.
import { type Html, type Path, startsWith } from "./api";
import { put } from "./fragments";

let pointed: Path | undefined;
const all = <Of extends Element>(selector: string): Of[] => [...document.querySelectorAll<Of>(`.pages ${selector}`)];

/** The hashes of the pages whose pictures are here. */
export const shown = (): string[] => all<HTMLElement>("img[src]").map(({ dataset }) => dataset.hash!);

/** The pages anew; whether every picture is here: one that was when the server was asked may be gone meanwhile. */
export function update(html: Html): boolean {
  put(html);
  for (const image of all<HTMLImageElement>("img:not([src])")) {
    const like = all<HTMLImageElement>(`img[src][data-hash="${image.dataset.hash}"]`)[0];
    if (like) image.src = like.src;
  }
  point(pointed, false);
  return !all("img:not([src])").length;
}

/** The places of a field on the pages, or of what is around it. */
export function placesOf(path: Path): SVGElement[] {
  const exact = all<SVGElement>(".place").filter((place) => startsWith(JSON.parse(place.dataset.path!), path));
  return exact.length || path.length < 2 ? exact : placesOf(path.slice(0, -1));
}

/** Marks the places of a field, and brings the first into view if it is out of it. */
export function point(path?: Path, scroll = true): void {
  pointed = path;
  const marked = path ? placesOf(path) : [];
  for (const place of all(".place")) place.classList.toggle("mark", marked.includes(place as SVGElement));
  if (scroll) marked[0]?.scrollIntoView({ block: "nearest", behavior: "instant" });
}
