// The text of the letter in CodeMirror: its history is the one history of the letter, whoever edits. Completion, hover
// and problems are the server's. It lives in a shadow root, where its styles need no inline style of the page (CSP).
import { autocompletion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { yaml } from "@codemirror/lang-yaml";
import { syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState } from "@codemirror/state";
import { hoverTooltip, type Tooltip } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { basicSetup, EditorView } from "codemirror";
import { open, send } from "./acts";
import { post } from "./api";
import { say, words } from "./words";
import styles from "./style/text.css";

/** What is underlined, and what is asked to fix it. */
export type Mark = Diagnostic & { fix: object | null };

export class TextEditor {
  readonly view: EditorView;
  private readonly inLanguage = new Compartment();

  constructor(mount: HTMLElement, text: string, changed: () => void, moved: (offset: number) => void) {
    const root = mount.attachShadow({ mode: "open" });
    this.view = new EditorView({
      parent: root,
      root,
      state: EditorState.create({
        doc: text,
        extensions: [
          basicSetup,
          yaml(),
          syntaxHighlighting(classHighlighter),
          EditorView.lineWrapping,
          EditorState.lineSeparator.of("\n"),
          this.inLanguage.of(this.language()),
          autocompletion({ override: [(context) => this.complete(context)] }),
          hoverTooltip((_, offset) => this.hover(offset)),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed();
            if (update.selectionSet && update.view.hasFocus) moved(update.state.selection.main.head);
          }),
        ],
      }),
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets.push(sheet); // after those of CodeMirror
    this.view.scrollDOM.tabIndex = 0; // whoever has no mouse scrolls it with the arrows
  }

  get text(): string {
    return this.view.state.sliceDoc();
  }

  replace(from: number, to: number, insert: string): void {
    this.view.dispatch({ changes: { from, to, insert }, userEvent: "input.form" });
  }

  /** The whole text, as the smallest change that makes it so. */
  become(text: string): void {
    const old = this.text;
    let start = 0;
    while (start < Math.min(old.length, text.length) && old[start] === text[start]) start++;
    let tail = 0;
    while (tail < Math.min(old.length, text.length) - start && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
    if (old !== text) this.replace(start, old.length - tail, text.slice(start, text.length - tail));
  }

  select(start: number, end: number, focus = true): void {
    const [anchor, head] = [start, end].map((at) => Math.min(at, this.view.state.doc.length));
    const effects = EditorView.scrollIntoView(anchor!, { y: "center" });
    this.view.dispatch({ selection: { anchor: anchor!, head }, effects });
    if (focus) this.view.focus();
  }

  show(marks: Mark[]): void {
    const fixes = (fix: object) => [{ name: say("fix"), apply: () => void send("fix", fix) }];
    const found = marks.map(({ fix, ...mark }) => ({ ...mark, actions: fix ? fixes(fix) : [] }));
    this.view.dispatch(setDiagnostics(this.view.state, found));
  }

  retell(): void {
    this.view.dispatch({ effects: this.inLanguage.reconfigure(this.language()) });
  }

  private language() {
    const attributes = { "aria-label": say("text-label"), spellcheck: "true", lang: "bn", autocorrect: "off" };
    return [EditorState.phrases.of(words), EditorView.contentAttributes.of(attributes)];
  }

  private async complete(context: CompletionContext): Promise<CompletionResult | null> {
    if (!context.matchBefore(/[^\s:[\]{},-]+/) && !context.explicit) return null;
    const answer = await this.ask<CompletionResult>("complete", context.pos);
    return answer?.options.length && !context.aborted ? answer : null;
  }

  private async hover(offset: number): Promise<Tooltip | null> {
    const answer = await this.ask<{ pos: number; end: number; text?: string }>("hover", offset);
    if (!answer?.text) return null;
    const dom = Object.assign(document.createElement("div"), { textContent: answer.text });
    return { ...answer, create: () => ({ dom }) };
  }

  private ask<T>(route: string, offset: number): Promise<T | null> {
    return post<T>(route, { ...open?.along, offset }).catch(() => null);
  }
}
