// Aids for typing in whatever box has the focus, of the form or of the text: Avro's phonetic keys, signs that are hard to reach,
// digits of the other kind, and pasted Bijoy made Bangla. System keyboards go by untouched.
import type { EditorView } from "@codemirror/view";
import { post } from "./api";
import { announce, button, h } from "./dom";
import { say } from "./words";

/** A place to write: a box, or the editor. */
interface Pen {
  text(): string;
  caret(): [number, number];
  put(start: number, end: number, text: string): void;
}

const penOfBox = (box: HTMLInputElement | HTMLTextAreaElement): Pen => ({
  text: () => box.value,
  caret: () => [box.selectionStart ?? box.value.length, box.selectionEnd ?? box.value.length],
  put(start, end, text) {
    box.setRangeText(text, start, end, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  },
});

const penOfEditor = (view: EditorView): Pen => ({
  text: () => view.state.doc.toString(),
  caret: () => [view.state.selection.main.from, view.state.selection.main.to],
  put: (start, end, text) =>
    view.dispatch({ changes: { from: start, to: end, insert: text }, selection: { anchor: start + text.length }, userEvent: "input.type" }),
});

const SIGNS = ["।", "ঃ", "ৎ", "৳", "“", "”", "‘", "’", "–"];

export class TypingAids {
  readonly element: HTMLElement;
  private pen: Pen | undefined;
  private avro = false;
  /** The word being typed in Latin letters, and what of it stands in the box. */
  private word: { pen: Pen; start: number; latin: string; shown: string } | undefined;

  constructor(
    scope: HTMLElement,
    private readonly editor: () => EditorView,
  ) {
    const toggle = h("button", { type: "button", class: "toggle", "aria-pressed": "false", word: "avro", onclick: () => this.toggle() });
    const signs = SIGNS.map((sign) => h("button", { type: "button", class: "sign", "aria-label": `${sign}`, onclick: () => this.insert(sign) }, sign));
    this.element = h(
      "div",
      { class: "aids", role: "toolbar", hint: "typing-aids", onmousedown: (event: MouseEvent) => event.preventDefault() },
      toggle,
      ...signs,
      button("bangla-digits", () => void this.convert("bangla-digits"), "small"),
      button("latin-digits", () => void this.convert("latin-digits"), "small"),
      button("from-bijoy", () => void this.convert("bijoy"), "small"),
    );
    this.element.removeAttribute("title");
    this.toggle = () => toggle.setAttribute("aria-pressed", String((this.avro = !this.avro)));
    scope.addEventListener("focusin", (event) => ((this.pen = this.penAt(event) ?? this.pen), (this.word = undefined)));
    scope.addEventListener("pointerdown", () => (this.word = undefined));
    scope.addEventListener("keydown", (event) => this.key(event), true);
    scope.addEventListener("paste", (event) => this.pasted(event));
  }

  toggle: () => void = () => undefined;

  private penAt(event: Event): Pen | undefined {
    const target = event.composedPath()[0];
    if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text")) return penOfBox(target);
    return target instanceof HTMLElement && target.closest(".cm-content") ? penOfEditor(this.editor()) : undefined;
  }

  private insert(sign: string): void {
    if (this.pen) this.pen.put(...this.pen.caret(), sign);
  }

  private async convert(how: string): Promise<void> {
    const pen = this.pen;
    if (!pen) return;
    const [from, to] = pen.caret();
    const [start, end] = from === to && how !== "bijoy" ? this.lineAround(pen.text(), from) : from === to ? [0, 0] : [from, to];
    const text = pen.text().slice(start, end);
    if (!text) return announce(say("select-first"));
    const answer = await post<{ text: string }>("convert", { text, how }).catch(() => undefined);
    if (answer && pen.text().slice(start, end) === text) pen.put(start, end, answer.text);
  }

  private lineAround(text: string, at: number): [number, number] {
    const end = text.indexOf("\n", at);
    return [text.lastIndexOf("\n", at - 1) + 1, end < 0 ? text.length : end];
  }

  // Avro: each key is shown at once in Latin, and the word so far becomes Bangla as soon as the server has said it.

  private key(event: KeyboardEvent): void {
    if (!this.avro || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const pen = this.penAt(event);
    if (!pen) return;
    const { word } = this;
    const continues = word && pen.caret()[0] === word.start + word.shown.length;
    if (/^[A-Za-z`^:]$/.test(event.key) && (continues || /[A-Za-z]/.test(event.key))) {
      event.preventDefault();
      const [start, end] = pen.caret();
      this.word = word && continues ? word : { pen, start, latin: "", shown: "" };
      this.word.latin += event.key;
      this.word.shown += event.key;
      pen.put(start, end, event.key);
      void this.spell(this.word);
    } else if (event.key === "Backspace" && word && continues && word.latin.length > 1) {
      event.preventDefault();
      word.latin = word.latin.slice(0, -1);
      void this.spell(word);
    } else if (event.key !== "Shift") this.word = undefined;
  }

  private async spell(word: NonNullable<TypingAids["word"]>): Promise<void> {
    const { latin } = word;
    const answer = await post<{ text: string }>("convert", { text: latin, how: "avro" }).catch(() => undefined);
    if (!answer || word.latin !== latin) return; // a newer key has asked anew
    const { pen, start, shown } = word;
    const [caret, text] = [pen.caret()[0], pen.text()];
    if (text.slice(start, start + shown.length) !== shown) return;
    const after = text.slice(start + shown.length, caret);
    pen.put(start, start + shown.length + after.length, answer.text + after);
    word.shown = answer.text;
  }

  /** Paste: the server finds Bijoy by its font or its looks, and tables of Word and Excel; anything else is as it was. */
  pasted(event: ClipboardEvent): boolean {
    const pen = event.defaultPrevented ? undefined : this.penAt(event);
    const [html, text] = ["text/html", "text/plain"].map((type) => event.clipboardData?.getData(type) ?? "") as [string, string];
    if (!pen || (!text && !html)) return false;
    event.preventDefault();
    type Answer = { text?: string; rows?: string[][]; bijoy?: boolean };
    void post<Answer>("pasted", { html, text }).then(
      (answer) => {
        pen.put(...pen.caret(), answer.rows ? tableOf(answer.rows) : (answer.text ?? text));
        if (answer.bijoy) announce(say("bijoy-made-bangla"));
      },
      () => pen.put(...pen.caret(), text),
    );
    return true;
  }
}

/** A table in the text of a letter. */
function tableOf(rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|")).join(" | ")} |`;
  const [head = [], ...rest] = rows;
  return [line(head), line(head.map(() => "---")), ...rest.map(line)].join("\n");
}
