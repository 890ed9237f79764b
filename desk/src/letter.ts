// One open letter. Its text is in the editor; here the server is asked to look at it, draw, edit, keep and save it.
import { undo } from "@codemirror/commands";
import type { StateCommand } from "@codemirror/state";
import { announce, type Answer, closeDialog, refused, show } from "./acts";
import { type Edit, get, type Html, type Letter, type Path, post, Refused, samePath, type Version } from "./api";
import { behind, refuseField, showField } from "./form";
import { put } from "./fragments";
import { point, shown, update } from "./page";
import { type Mark, TextEditor } from "./text";
import { say } from "./words";

type Span = { path: Path; start: number; end: number };
/** The other windows: a letter `asks` who has it too, one that has says `here`, and what was `saved` is read anew. */
const windows = new BroadcastChannel("govdocs-desk");

export class OpenLetter {
  readonly editor: TextEditor;
  theirs: Version | undefined; // what the file holds since it was changed elsewhere, while somebody chooses
  private spans: Span[] = [];
  private hash: string;
  private savedText: string;
  private keptText: string | undefined; // in the draft, or at first: a draft that is offered stays until one chooses
  private closed = false;
  private edits: Edit[] = [];
  private sending: Promise<void> | undefined;
  private timers: Record<string, ReturnType<typeof setTimeout>> = {};
  private readonly tab = crypto.randomUUID(); // of the draft: what was typed here before has one of its own
  private serial = 0;
  private drawn = 0;
  /** Whether the next look puts its values into the control that has the focus too: after undo, never while typing. */
  private again = false;
  private next: Path | undefined; // the field to go to as soon as it is there

  constructor(mount: HTMLElement, readonly letter: Letter) {
    this.hash = letter.hash;
    this.savedText = this.keptText = letter.text;
    this.editor = new TextEditor(mount, letter.text, () => this.changed(), (offset) => point(this.pathAt(offset)));
    windows.onmessage = ({ data }) => this.heard(data);
    windows.postMessage({ name: letter.name, says: "asks" });
    this.timers.keeping = setInterval(() => void this.keep(), 900);
    this.changed();
  }

  get text(): string {
    return this.editor.text;
  }
  get isSaved(): boolean {
    return this.text === this.savedText && !this.edits.length;
  }
  /** What goes along with every question. */
  get along() {
    return { name: this.letter.name, text: this.text, base_hash: this.hash };
  }

  // Edits of the form: sent one after another, the newest value of a field standing for those not yet sent.

  edit(edit: Edit): Promise<void> {
    this.again ||= edit.op === "fill";
    const last = this.edits.length > 1 ? this.edits.at(-1) : undefined;
    if (last?.op === "set" && edit.op === "set" && samePath(last.path, edit.path)) this.edits.pop();
    this.edits.push(edit);
    this.tellState();
    return this.editing;
  }

  /** Until what was typed is in the text; where no server answers it stays in the queue, and is sent again. */
  get editing(): Promise<void> {
    return (this.sending ??= this.sendEdits().finally(() => (this.sending = undefined)));
  }

  /** An edit that a button makes is seen at once. */
  press(edit: Edit, next?: Path): void {
    this.next = next;
    void this.edit(edit).then(() => this.lookNow());
  }

  private async sendEdits(): Promise<void> {
    type Change = { start: number; end: number; inserted: string; said?: string };
    for (let edit = this.edits[0]; edit; edit = this.edits[0]) {
      const { along } = this;
      try {
        const { start, end, inserted, said } = await post<Change>("edit", { ...along, edit });
        if (this.closed) return;
        if (this.text !== along.text) continue; // something else changed it meanwhile: ask for the edit of the new text
        this.edits.shift();
        this.tellState();
        if (start !== end || inserted) this.editor.replace(start, end, inserted);
        if (said) announce(said);
      } catch (error) {
        const said = error instanceof Refused && error.body?.said;
        if (!said) return this.later("edit", 2000, () => void this.editing); // no server: again, once it answers
        this.edits.shift();
        refuseField(edit.path, said);
        refused(error);
      }
    }
  }

  // After each change of the text

  private changed(): void {
    if (this.closed) return;
    this.later("look", 150, () => void this.lookNow());
    this.later("draw", 40, () => void this.drawNow());
    this.tellState();
  }

  async lookNow(): Promise<void> {
    clearTimeout(this.timers.look);
    const { along } = this;
    type Look = { marks: Mark[]; spans: Span[]; html: Html };
    const look = await post<Look>("look", { ...along, behind: behind() }).catch(() => undefined);
    if (!look || this.closed || along.text !== this.text || this.edits.length) return;
    this.spans = look.spans;
    this.editor.show(look.marks);
    put(look.html, this.again);
    this.again = false;
    if (this.next && showField(this.next)) this.next = undefined;
  }

  async drawNow(): Promise<void> {
    const serial = ++this.serial;
    const density = Math.min(Math.max(devicePixelRatio, 1), 3) * 1.25;
    type Preview = { html: Html; dropped?: boolean };
    const question = { ...this.along, density, tab: this.tab, serial, have: shown() };
    const preview = await post<Preview>("preview", question).catch(() => undefined);
    if (!preview || preview.dropped || this.closed || serial < this.drawn) return;
    this.drawn = serial;
    if (!update(preview.html)) void this.drawNow();
  }

  /** Keeps a draft beside the file; nothing typed longer than a second ago is lost. */
  async keep(leaving = false): Promise<void> {
    if (this.text === this.keptText) return;
    const body = { ...this.along, base: this.savedText, tab: this.tab };
    this.keptText = this.text;
    const route = this.text === this.savedText ? "draft/drop" : "draft";
    await post(route, body, leaving).catch(() => (this.keptText = undefined)); // again, once the server answers
  }

  /** Tells whether it is saved, and whether another window has it too. */
  private tellState(elsewhere = false): void {
    if (this.closed) return;
    const state = document.querySelector(".letter .saved")!;
    state.classList.toggle("not", !this.isSaved);
    state.textContent = say(this.isSaved ? "is-saved" : "is-not-saved");
    if (elsewhere) document.getElementById("elsewhere")!.hidden = false;
  }

  // Saving

  async save(over?: string): Promise<void> {
    await this.editing;
    if (this.edits.length) return announce(say("not-saved"), "refused");
    const { along, savedText } = this;
    const base = over ? { base_hash: over } : { base: savedText };
    try {
      const answer = await post<{ hash: string; text?: string }>("save", { ...along, ...base, tab: this.tab });
      this.hash = answer.hash;
      this.savedText = answer.text ?? along.text;
      this.keptText = undefined; // what was kept meanwhile is dropped
      if (this.savedText !== along.text) this.editor.become(this.savedText), announce(say("merged-with-disk"));
      windows.postMessage({ name: along.name, says: "saved" });
      this.tellState();
    } catch (error) {
      refused(error, "not-saved");
    }
  }

  /** Goes on from another text, which was begun from what the file holds; what was here is one undo away. */
  take({ hash, text }: Version, saved = text): void {
    [this.hash, this.savedText, this.again] = [hash, saved, true];
    this.editor.become(text);
    this.tellState();
  }

  takeDraft(at: number): void {
    const { base_hash, base, text } = this.letter.drafts[at]!;
    this.take({ hash: this.hash && base_hash, text }, base); // without a hash the file is gone, and is made anew
  }

  /** What the file holds now: taken at once if nothing was typed here, else asked about; whether there was a way. */
  met(theirs: Version, dialog?: string): boolean {
    this.theirs = theirs;
    if (this.isSaved) this.take(theirs), announce(say("changed-on-disk"));
    else if (dialog) closeDialog(), show(dialog);
    return this.isSaved || dialog !== undefined;
  }

  /** Whether another program changed the file; what was typed here meets it when it is saved. */
  async compare(): Promise<void> {
    const found = await get<Letter>(`letter/${encodeURIComponent(this.letter.name)}`).catch(() => undefined);
    if (found && !this.closed && found.hash !== this.hash && this.isSaved) this.met(found);
  }

  private heard({ name, says }: { name: string; says: "asks" | "here" | "saved" }): void {
    if (this.closed || name !== this.letter.name) return;
    if (says === "asks") windows.postMessage({ name, says: "here" });
    if (says === "saved") void this.compare();
    else this.tellState(true);
  }

  /** `undo` or `redo` of the editor; what was typed last is undone, though the server has not answered yet. */
  async inHistory(step: StateCommand): Promise<void> {
    await this.editing;
    this.again = true;
    if (!step(this.editor.view) && step === undo) announce(say("nothing-to-undo"));
  }

  /** What the server answered to a request of the screen: the text anew, as it is in the file or to be saved. */
  took({ text, hash, look }: Answer, askedOf?: string): void {
    if (look) void this.lookNow();
    if (text === undefined) return;
    if (!hash && this.text !== askedOf) announce(say("try-again"));
    else this.take({ hash: hash || this.hash, text }, hash ? text : this.savedText);
  }

  /** After a change of language: what the server says, in the other one. */
  retell(): void {
    this.editor.retell();
    this.tellState();
    void this.lookNow();
    void this.drawNow();
  }

  // Fields and their places in the text

  private pathAt(offset: number): Path | undefined {
    const around = this.spans.filter(({ start, end }) => start <= offset && offset <= end);
    return around.sort((one, other) => one.end - one.start - (other.end - other.start))[0]?.path;
  }

  spanOf(path: Path): { start: number; end: number } {
    const exact = this.spans.find((span) => samePath(span.path, path));
    return exact ?? (path.length ? this.spanOf(path.slice(0, -1)) : { start: 0, end: 0 });
  }

  private later(name: string, after: number, act: () => void): void {
    clearTimeout(this.timers[name]);
    if (!this.closed) this.timers[name] = setTimeout(act, after);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    await this.editing;
    void this.keep(true);
    this.closed = true;
    for (const timer of Object.values(this.timers)) clearTimeout(timer);
    this.editor.view.destroy();
  }
}
