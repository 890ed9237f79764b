// The pages, as pictures of the real PDF. The last good pages stay while there is something that cannot be drawn.
import type { Path, Place, Preview } from "./api";
import { h, place } from "./dom";
import { say } from "./words";

export class Pages {
  private readonly sheets = h("div", { class: "sheets" });
  private readonly note = h("p", { class: "notice", role: "status", word: "last-good-page", hidden: true });
  private readonly waiting = h("p", { class: "empty", word: "drawing" });
  readonly element = h("div", { class: "pages", tabindex: 0, role: "region", hint: "pages-label" }, this.note, this.waiting, this.sheets);
  private preview: Preview = { pages: [], places: [], problems: [], draft: false };
  private path: Path | undefined;

  constructor(
    private readonly pictures: Map<string, string>,
    private readonly clicked: (path: Path) => void,
  ) {
    this.element.removeAttribute("title");
  }

  update(preview: Preview): void {
    this.note.hidden = preview.pages.length > 0;
    if (preview.pages.length) this.preview = preview;
    this.waiting.hidden = this.preview.pages.length > 0 || preview.problems.length > 0;
    if (preview.pages.length) this.draw();
  }

  private draw(): void {
    const old = [...this.sheets.children] as HTMLElement[];
    const sheets = this.preview.pages.map(({ hash, width, height }, index) => {
      const sheet = old[index] ?? this.sheet(index);
      const image = sheet.firstChild as HTMLImageElement;
      image.width = Math.round(width);
      image.height = Math.round(height);
      image.alt = say("page-number", { n: index + 1 });
      const address = this.pictures.get(hash) ?? "";
      if (sheet.dataset.hash !== hash) image.src = address;
      sheet.dataset.hash = hash;
      return sheet;
    });
    place(this.sheets, sheets);
    this.point(this.path, false);
  }

  private sheet(index: number): HTMLElement {
    return h("figure", { class: "sheet", onclick: (event: MouseEvent) => this.click(event, index) }, h("img", { decoding: "sync" }));
  }

  private click(event: MouseEvent, index: number): void {
    const page = this.preview.pages[index];
    const bounds = (event.currentTarget as HTMLElement).getBoundingClientRect();
    if (!page) return;
    const scale = page.width / bounds.width;
    const [x, y] = [(event.clientX - bounds.left) * scale, (event.clientY - bounds.top) * scale];
    const near = (place: Place): number => {
      const aside = Math.max(place.x - x, x - place.x - place.width, 0);
      const above = Math.max(place.y - y, y - place.y - place.height, 0);
      return Math.hypot(aside, above * 2) + (place.width * place.height) / 1e7;
    };
    const places = this.preview.places.filter(({ page }) => page === index);
    const nearest = places.sort((one, other) => near(one) - near(other))[0];
    if (nearest && near(nearest) < 60) this.clicked(nearest.path);
  }

  /** Marks the place of a field, and brings it into view if it is out of it. */
  point(path: Path | undefined, scroll = true, places: Place[] = this.marked): void {
    this.path = path;
    this.marked = places;
    this.sheets.querySelectorAll(".mark").forEach((mark) => mark.remove());
    for (const { page, x, y, width, height } of places) {
      const sheet = this.sheets.children[page];
      const size = this.preview.pages[page];
      if (!sheet || !size) continue;
      const mark = sheet.appendChild(h("div", { class: "mark" }));
      const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`;
      Object.assign(mark.style, { left: percent(x, size.width), top: percent(y, size.height), width: percent(width, size.width), height: percent(height, size.height) });
    }
    const first = scroll && this.sheets.querySelector(".mark");
    if (!first) return;
    const [seen, whole] = [first.getBoundingClientRect(), this.element.getBoundingClientRect()];
    if (seen.top < whole.top || seen.bottom > whole.bottom) this.element.scrollBy({ top: seen.top - whole.top - whole.height / 3, behavior: "instant" });
  }
  private marked: Place[] = [];
}
