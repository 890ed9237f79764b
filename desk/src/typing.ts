// Aids for typing in whatever box has the focus, of the form or of the text: Avro's phonetic keys, signs that are hard
// to reach, digits of the other kind, and pasted Bijoy made Bangla. System keyboards go by untouched.
import { EditorView } from "@codemirror/view";
import { post } from "./api";
import { ACTS, announce } from "./acts";
import { fillFrom } from "./form";
import { say } from "./words";

/** A place to write: a box, or the editor. */
interface Pen {
  text(): string;
  caret(): [number, number];
  put(start: number, end: number, text: string): void;
}

/** A word in Latin letters, and what of it stands in the box. */
type Word = { pen: Pen; start: number; latin: string; shown: string };

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
  put(from, to, insert) {
    const selection = { anchor: from + insert.length };
    view.dispatch({ changes: { from, to, insert }, selection, userEvent: "input.type" });
  },
});

let pen: Pen | undefined;
/** The word being typed in Latin letters, and with those before it, which the server may still have to spell. */
let word: Word | undefined;
let words: Word[] = [];

function penAt(event: Event): Pen | undefined {
  const target = event.composedPath()[0] as HTMLElement;
  if (!(event.target as Element).closest(".panes")) return undefined;
  if (target instanceof HTMLTextAreaElement) return penOfBox(target);
  if (target instanceof HTMLInputElement && target.type === "text") return penOfBox(target);
  const editor = target.closest<HTMLElement>(".cm-content");
  return editor ? penOfEditor(EditorView.findFromDOM(editor)!) : undefined;
}

const asked = (text: string, how = "avro"): Promise<string | undefined> =>
  post<{ text: string }>("convert", { text, how }).then((answer) => answer.text, () => undefined);

document.addEventListener("mousedown", (event) => (event.target as Element).closest(".aids") && event.preventDefault());
document.addEventListener("focusin", (event) => {
  pen = penAt(event) ?? pen;
  [word, words] = [undefined, []];
});
document.addEventListener("keydown", key, true);
document.addEventListener("paste", pasted, true);
Object.assign(ACTS, {
  avro: (toggle: Element) => (toggle.ariaPressed = String(toggle.ariaPressed !== "true")),
  sign: (button: Element) => pen?.put(...pen.caret(), button.textContent),
  convert: ({ dataset }: HTMLElement) => pen && convert(pen, dataset.how!),
});

/** What is selected, or the line of the caret, in other letters or digits. */
async function convert(pen: Pen, how: string): Promise<void> {
  const [from, to] = pen.caret();
  const before = pen.text().slice(0, from).lastIndexOf("\n") + 1;
  const after = pen.text().slice(from).search(/\n|$/) + from;
  const [start, end] = from === to && how !== "bijoy" ? [before, after] : [from, to];
  const text = pen.text().slice(start, end);
  if (!text) return announce(say("select-first"));
  const answer = await asked(text, how);
  if (answer !== undefined && pen.text().slice(start, end) === text) pen.put(start, end, answer);
}

// Avro: each key is shown at once in Latin, and the word so far becomes Bangla as soon as the server has said it.

function key(event: KeyboardEvent): void {
  const pen = penAt(event);
  if (!pen || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!document.querySelector("[data-act=avro][aria-pressed=true]")) return;
  const [start, end] = pen.caret();
  const begun = word && start === word.start + word.shown.length ? word : undefined;
  if (/^[A-Za-z]$/.test(event.key) || (begun && /^[`^:]$/.test(event.key))) {
    event.preventDefault();
    word = begun ?? { pen, start, latin: "", shown: "" };
    if (!begun) words.push(word);
    word.latin += event.key;
    word.shown += event.key;
    pen.put(start, end, event.key);
    void spell(word, words);
  } else if (event.key === "Backspace" && begun && begun.latin.length > 1) {
    event.preventDefault();
    begun.latin = begun.latin.slice(0, -1);
    void spell(begun, words);
  } else if (event.key !== "Shift") word = undefined;
}

async function spell(word: Word, words: Word[]): Promise<void> {
  const { latin, pen } = word;
  const spelt = await asked(latin);
  if (spelt === undefined || word.latin !== latin) return; // a newer key has asked anew
  const { start, shown } = word;
  const [caret, text] = [pen.caret()[0], pen.text()];
  if (text.slice(start, start + shown.length) !== shown) return;
  const after = text.slice(start + shown.length, caret);
  pen.put(start, start + shown.length + after.length, spelt + after);
  word.shown = spelt;
  for (const later of words) if (later.start > start) later.start += spelt.length - shown.length;
}

/** Paste: the server finds Bijoy by its font or its looks, and tables of Word and Excel; all else is as it was. */
async function pasted(event: ClipboardEvent): Promise<void> {
  const pen = penAt(event);
  const [html = "", text = ""] = ["text/html", "text/plain"].map((type) => event.clipboardData?.getData(type) ?? "");
  if (!pen || (!text && !html)) return;
  event.preventDefault();
  event.stopPropagation(); // the editor would take it too
  if (fillFrom(event.target as Element, html, text)) return;
  const answer = await post<{ text: string; bijoy?: boolean }>("pasted", { html, text }).catch(() => undefined);
  pen.put(...pen.caret(), answer?.text ?? text);
  if (answer?.bijoy) announce(say("bijoy-made-bangla"));
}
