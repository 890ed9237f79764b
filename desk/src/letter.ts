// One open letter. Its text is in the editor; here the server is asked to look at it, to draw it, to edit it, to keep and save it.
import { bytes, type Edit, get, type Letter, type Look, type Path, post, type Preview, type Problem, Refused, samePath, startsWith } from "./api";
import { announce } from "./dom";
import { TextEditor } from "./text";
import { either, say, spoken } from "./words";

export interface Watcher {
  looked(look: Look, again: boolean): void;
  drawn(preview: Preview): void;
  saved(): void;
  conflict(theirs: { text: string; hash: string }): void;
  refused(edit: Edit, problems: Problem[]): void;
  cursor(path: Path | undefined): void;
  pasted(event: ClipboardEvent): boolean;
}

const TAB = crypto.randomUUID();
const tabs = new BroadcastChannel("govdocs-desk");

export class OpenLetter {
  readonly editor: TextEditor;
  readonly name: string;
  look: Look = { problems: [], findings: [], form: null, spans: [] };
  preview: Preview = { pages: [], places: [], problems: [], draft: false };
  readonly pictures = new Map<string, string>();
  elsewhere = false;
  private hash: string;
  private savedText: string;
  private closed = false;
  private edits: Edit[] = [];
  private editing: Promise<void> | undefined;
  private timers: Record<string, ReturnType<typeof setTimeout> | undefined> = {};
  private serial = 0;
  private drawn = 0;
  /** Whether the next look puts its values into the control that has the focus too: after undo, never while typing. */
  private again = false;

  constructor(
    mount: HTMLElement,
    letter: Letter,
    private readonly watcher: Watcher,
  ) {
    this.name = letter.name;
    this.hash = letter.hash;
    this.savedText = letter.text;
    this.editor = new TextEditor(mount, letter.name, letter.text, {
      changed: () => this.changed(),
      cursor: (offset) => watcher.cursor(this.pathAt(offset)),
      fix: (problem) => void this.fix(problem),
      pasted: (event) => watcher.pasted(event),
    });
  }

  start(): void {
    tabs.onmessage = ({ data }) => this.heard(data);
    tabs.postMessage({ tab: TAB, asks: this.name });
    this.changed();
  }

  get text(): string {
    return this.editor.text;
  }
  get isSaved(): boolean {
    return this.text === this.savedText && !this.edits.length;
  }
  get baseHash(): string {
    return this.hash;
  }

  // Edits of the form: sent one after another, the newest value of a field standing for those not yet sent.

  edit(edit: Edit): Promise<void> {
    const last = this.edits.at(-1);
    if (this.edits.length > 1 && last?.op === "set" && edit.op === "set" && samePath(last.path, edit.path)) this.edits.pop();
    this.edits.push(edit);
    this.watcher.saved();
    this.editing ??= this.sendEdits().finally(() => (this.editing = undefined));
    return this.editing;
  }

  private async sendEdits(): Promise<void> {
    for (let edit = this.edits[0]; edit; edit = this.edits[0]) {
      const text = this.text;
      try {
        type Change = { start: number; end: number; inserted: string };
        const change = await post<Change>("edit", { name: this.name, text, edit });
        if (this.closed) return;
        if (this.text !== text) continue; // something else changed it meanwhile: ask for the edit of the new text
        this.edits.shift();
        this.watcher.saved();
        if (change.start !== change.end || change.inserted) this.editor.replace(change.start, change.end, change.inserted);
      } catch (error) {
        this.edits.shift();
        if (error instanceof Refused) this.watcher.refused(edit, error.body.problems ?? []);
        else this.later("edit", 2000, () => void this.edit(edit)); // no server: again, once it answers
        if (!(error instanceof Refused)) return;
      }
    }
  }

  // After each change of the text

  private changed(): void {
    if (this.closed) return;
    this.later("look", 150, () => void this.lookNow());
    this.later("draw", 40, () => void this.drawNow());
    if (!this.timers.draft) this.later("draft", 1000, () => void this.keep());
    this.watcher.saved();
  }

  async lookNow(): Promise<void> {
    const text = this.text;
    const look = await post<Look>("look", { name: this.name, text, lang: spoken() }).catch(() => undefined);
    if (!look || this.closed || text !== this.text || this.edits.length) return;
    this.look = look;
    this.editor.show([...look.problems, ...look.findings]);
    this.watcher.looked(look, this.again);
    this.again = false;
  }

  private async drawNow(): Promise<void> {
    const serial = ++this.serial;
    const density = Math.min(Math.max(devicePixelRatio, 1), 3) * 1.25;
    const question = { name: this.name, text: this.text, density, tab: TAB, serial, have: [...this.pictures.keys()] };
    const preview = await post<Preview>("preview", question).catch((error: unknown): Preview | undefined =>
      error instanceof Refused ? { pages: [], places: [], problems: error.body.problems ?? [], draft: false } : undefined,
    );
    if (!preview || preview.dropped || this.closed || serial < this.drawn) return;
    this.drawn = serial;
    for (const { hash, png } of preview.pages) if (png) this.pictures.set(hash, URL.createObjectURL(pngOf(png)));
    if (preview.pages.length) {
      const present = new Set([...preview.pages, ...this.preview.pages].map(({ hash }) => hash));
      for (const [hash, address] of this.pictures)
        if (!present.has(hash)) this.pictures.delete(hash), URL.revokeObjectURL(address);
      this.preview = preview;
    }
    this.watcher.drawn(preview);
  }

  redraw = (): void => this.later("draw", 0, () => void this.drawNow());

  /** Keeps a draft beside the file; nothing typed longer than a second ago is lost. */
  async keep(leaving = false): Promise<void> {
    clearTimeout(this.timers.draft);
    this.timers.draft = undefined;
    const body = { name: this.name, text: this.text, base_hash: this.hash, base: this.savedText };
    const route = this.text === this.savedText ? "draft/drop" : "draft";
    await post(route, body, leaving).catch(() => {
      if (!this.closed && !this.timers.draft) this.later("draft", 3000, () => void this.keep());
    });
  }

  // Saving

  async save(over?: string): Promise<boolean> {
    await this.editing;
    const text = this.text;
    try {
      const answer = await post<{ hash: string; text?: string }>("save", { name: this.name, text, base_hash: over ?? this.hash, base: over ? undefined : this.savedText });
      this.hash = answer.hash;
      this.savedText = answer.text ?? text;
      if (answer.text !== undefined && answer.text !== text) this.editor.become(answer.text), announce(say("merged-with-disk"));
      tabs.postMessage({ tab: TAB, saved: this.name });
      clearTimeout(this.timers.draft);
      this.timers.draft = undefined;
      if (this.text !== this.savedText) this.later("draft", 1000, () => void this.keep());
      this.watcher.saved();
      return true;
    } catch (error) {
      if (error instanceof Refused && error.body.theirs) this.watcher.conflict(error.body.theirs);
      else if (error instanceof Refused) tellRefusal(error);
      else announce(say("not-saved"), "refused");
      return false;
    }
  }

  /** Takes what is on disk; what was here is one undo away. */
  take(theirs: { text: string; hash: string }): void {
    this.hash = theirs.hash;
    this.savedText = theirs.text;
    this.again = true;
    this.editor.become(theirs.text);
    void this.keep();
    this.watcher.saved();
  }

  /** Whether another program changed the file: taken at once if nothing was typed here, else met at saving. */
  async compare(): Promise<void> {
    const letter = await get<Letter>(`/api/letter/${encodeURIComponent(this.name)}`).catch(() => undefined);
    if (letter && letter.hash !== this.hash && this.isSaved) this.take(letter), announce(say("changed-on-disk"));
  }

  private heard(said: { tab: string; asks?: string; here?: string; saved?: string }): void {
    if (this.closed || said.tab === TAB) return;
    if (said.asks === this.name) tabs.postMessage({ tab: TAB, here: this.name });
    if (said.saved === this.name) void this.compare();
    if (said.asks === this.name || said.here === this.name) (this.elsewhere = true), this.watcher.saved();
  }

  // What else changes the text

  undo(): void {
    this.again = true;
    if (!this.editor.undo()) announce(say("nothing-to-undo"));
  }
  redo(): void {
    this.again = true;
    this.editor.redo();
  }

  async fix(problem?: Problem): Promise<void> {
    const body = { name: this.name, text: this.text, ...(problem ? { code: problem.code, path: problem.path, line: problem.line, given: problem.given } : { all: true }) };
    await this.rewritten("fix", body, (changes) => say("fixed", { n: changes }));
  }

  /** A route that answers the whole text anew. */
  async rewritten(route: string, body: object, told?: (changes: number) => string): Promise<void> {
    const before = this.text;
    try {
      const answer = await post<{ text: string; changes?: unknown[] }>(route, body);
      if (this.text !== before) return announce(say("try-again"));
      this.again = true;
      this.editor.become(answer.text);
      if (told) announce(told(answer.changes?.length ?? 0));
    } catch (error) {
      tellRefusal(error);
    }
  }

  /** Goes on from a draft, as it was begun: what changed on disk since then is met at saving. */
  takeDraft(draft: NonNullable<Letter["draft"]>): void {
    this.hash = draft.base_hash;
    this.savedText = draft.base;
    this.again = true;
    this.editor.become(draft.text);
  }

  // Fields and their places in the text

  pathAt(offset: number): Path | undefined {
    const around = this.look.spans.filter(({ start, end }) => start <= offset && offset <= end);
    return around.sort((one, other) => one.end - one.start - (other.end - other.start))[0]?.path;
  }

  spanOf(path: Path): { start: number; end: number } | undefined {
    const exact = this.look.spans.find((span) => samePath(span.path, path));
    return exact ?? (path.length ? this.spanOf(path.slice(0, -1)) : undefined);
  }

  placesOf(path: Path): Preview["places"] {
    const exact = this.preview.places.filter((place) => startsWith(place.path, path));
    return exact.length || path.length < 2 ? exact : this.placesOf(path.slice(0, -1));
  }

  download = (format: string): Promise<Blob> => bytes("/api/download", { name: this.name, text: this.text, format });

  private later(name: string, after: number, act: () => void): void {
    clearTimeout(this.timers[name]);
    this.timers[name] = setTimeout(() => ((this.timers[name] = undefined), act()), after);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    await this.editing;
    if (this.timers.draft || !this.isSaved) void this.keep(true);
    this.closed = true;
    for (const timer of Object.values(this.timers)) clearTimeout(timer);
    for (const address of this.pictures.values()) URL.revokeObjectURL(address);
    this.editor.view.destroy();
  }
}

const pngOf = (png: string): Blob => new Blob([Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0))], { type: "image/png" });

/** Says what the server refused, in its own words. */
export function tellRefusal(error: unknown): void {
  const problem = error instanceof Refused ? error.body.problems?.[0] : undefined;
  announce(problem ? [either(problem.message), either(problem.hint)].filter(Boolean).join(" ") : say("no-answer"), "refused");
}
