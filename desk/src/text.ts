// The text of the letter in CodeMirror: its history is the one history of the letter, whoever edits. Completion, hover and
// problems are the server's. It lives in a shadow root, where its styles need no inline style of the page (CSP).
import { autocompletion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { redo, undo } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, hoverTooltip } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { basicSetup } from "codemirror";
import { post, type Problem } from "./api";
import { h } from "./dom";
import { either, say, spoken } from "./words";

export interface Told {
  changed(): void;
  cursor(offset: number): void;
  fix(problem: Problem): void;
  pasted(event: ClipboardEvent): boolean;
}

const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--sheet)", fontSize: "1rem" },
  ".cm-scroller": { fontFamily: "var(--code)", lineHeight: "1.75" },
  ".cm-content": { caretColor: "var(--ink)", paddingBlock: "1rem" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-gutters": { backgroundColor: "var(--sheet)", color: "var(--quiet)", border: "0" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--line-on)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--select) !important" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-tooltip, .cm-panels": { color: "var(--ink)", backgroundColor: "var(--raised)", border: "1px solid var(--line)", borderRadius: "6px" },
  ".cm-tooltip": { maxWidth: "28rem", boxShadow: "0 6px 24px rgb(0 0 0 / .18)" },
  ".cm-tooltip-hover": { padding: ".5rem .75rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--text)", maxHeight: "16rem" },
  ".cm-tooltip-autocomplete > ul > li": { padding: ".3rem .6rem !important" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--accent) !important", color: "var(--on-accent) !important" },
  ".cm-lintRange": { backgroundImage: "none !important", textDecoration: "underline wavy 1.5px", textUnderlineOffset: "5px" },
  ".cm-lintRange-error": { textDecorationColor: "var(--error)" },
  ".cm-lintRange-warning": { textDecorationColor: "var(--warning)" },
  ".cm-lintRange-info": { textDecorationColor: "var(--notice)" },
  ".cm-diagnosticAction": { backgroundColor: "var(--accent)", color: "var(--on-accent)", borderRadius: "4px", padding: ".2rem .6rem" },
  ".cm-textfield, .cm-button": { background: "var(--sheet)", color: "var(--ink)", border: "1px solid var(--edge)", borderRadius: "4px", fontSize: "1rem" },
});
const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--key)", fontWeight: "600" },
  { tag: tags.comment, color: "var(--quiet)", fontStyle: "italic" },
  { tag: [tags.string, tags.content], color: "var(--ink)" },
  { tag: [tags.punctuation, tags.separator, tags.meta, tags.keyword], color: "var(--accent)" },
]);

export class TextEditor {
  readonly view: EditorView;
  private readonly inLanguage = new Compartment();

  constructor(
    mount: HTMLElement,
    readonly name: string,
    text: string,
    private readonly told: Told,
  ) {
    const root = mount.attachShadow({ mode: "open" });
    this.view = new EditorView({
      parent: root,
      root,
      state: EditorState.create({
        doc: text,
        extensions: [
          basicSetup,
          yaml(),
          theme,
          syntaxHighlighting(colours),
          indentUnit.of("  "),
          EditorView.lineWrapping,
          EditorState.lineSeparator.of(text.includes("\r\n") ? "\r\n" : "\n"),
          this.inLanguage.of(this.language()),
          autocompletion({ override: [(context) => this.complete(context)] }),
          hoverTooltip((view, offset) => this.hover(view, offset)),
          EditorView.domEventHandlers({ paste: (event) => told.pasted(event) }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) told.changed();
            if (update.selectionSet && update.view.hasFocus) told.cursor(update.state.selection.main.head);
          }),
        ],
      }),
    });
    this.view.scrollDOM.tabIndex = 0; // whoever has no mouse scrolls it with the arrows
  }

  get text(): string {
    return this.view.state.sliceDoc();
  }

  /** Replaces a part; offsets count the text as `text` gives it. */
  replace(start: number, end: number, inserted: string, kind = "input.form"): void {
    this.view.dispatch({ changes: { from: this.inside(start), to: this.inside(end), insert: inserted }, userEvent: kind });
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

  undo = (): boolean => undo(this.view);
  redo = (): boolean => redo(this.view);

  select(start: number, end: number, focus = true): void {
    const head = this.inside(start);
    this.view.dispatch({
      selection: { anchor: head, head: this.inside(Math.min(end, this.text.length)) },
      effects: EditorView.scrollIntoView(head, { y: "center" }),
    });
    if (focus) this.view.focus();
  }

  offsetOfLine(line: number): number {
    return this.outside(this.view.state.doc.line(Math.min(Math.max(line, 1), this.view.state.doc.lines)).from);
  }

  show(problems: Problem[]): void {
    const end = this.view.state.doc.length;
    const found = problems.map((problem): Diagnostic => {
      const line = this.view.state.doc.line(Math.min(problem.line ?? 1, this.view.state.doc.lines));
      const from = Math.min(problem.start == null ? line.from : this.inside(problem.start), end);
      const to = Math.min(problem.end_offset == null ? line.to : this.inside(problem.end_offset), end);
      const severity = problem.severity === "notice" ? "info" : problem.severity;
      const message = [either(problem.message), either(problem.hint)].filter(Boolean).join("\n");
      const actions = problem.fix ? [{ name: say("fix"), apply: () => this.told.fix(problem) }] : [];
      return { from, to: Math.max(from, to), severity, message, actions };
    });
    this.view.dispatch(setDiagnostics(this.view.state, found));
  }

  retell(): void {
    this.view.dispatch({ effects: this.inLanguage.reconfigure(this.language()) });
  }

  private language() {
    const phrases = Object.fromEntries(EDITOR_PHRASES.map((phrase) => [phrase, say(`cm ${phrase}`)]));
    return [
      EditorState.phrases.of(phrases),
      EditorView.contentAttributes.of({ "aria-label": say("text-label"), spellcheck: "true", lang: "bn", autocorrect: "off" }),
    ];
  }

  // CodeMirror counts a line's end as one sign; the file may have two.
  private get wide(): boolean {
    return this.view.state.lineBreak.length > 1;
  }
  private inside(offset: number): number {
    return this.wide ? offset - (this.text.slice(0, offset).match(/\r\n/g)?.length ?? 0) : offset;
  }
  private outside(position: number): number {
    return this.wide ? position + this.view.state.doc.lineAt(position).number - 1 : position;
  }

  private async complete(context: CompletionContext): Promise<CompletionResult | null> {
    const before = context.matchBefore(/[^\s:[\]{},-]+/);
    if (!before && !context.explicit) return null;
    const question = { name: this.name, text: this.text, offset: this.outside(context.pos), lang: spoken() };
    type Option = { label: string; insert?: string; detail?: string; info?: string };
    const answer = await post<{ from: number; options: Option[] }>("complete", question).catch(() => null);
    if (!answer?.options.length || context.aborted) return null;
    const options = answer.options.map(({ label, insert, detail, info }) => ({
      label,
      detail,
      info: info || undefined,
      apply: insert ?? label,
    }));
    return { from: this.inside(answer.from), options, filter: true };
  }

  private async hover(view: EditorView, offset: number) {
    const question = { name: this.name, text: this.text, offset: this.outside(offset), lang: spoken() };
    const answer = await post<{ start?: number; end?: number; text?: string }>("hover", question).catch(() => null);
    if (!answer?.text || answer.start === undefined) return null;
    const dom = h("div", {}, answer.text);
    return { pos: this.inside(answer.start), end: Math.min(this.inside(answer.end ?? answer.start), view.state.doc.length), create: () => ({ dom }) };
  }
}

const EDITOR_PHRASES = [
  "Find", "Replace", "next", "previous", "all", "match case", "regexp", "by word", "replace", "replace all", "close",
  "Go to line", "go", "Fold line", "Unfold line", "Completions", "Diagnostics", "No diagnostics",
];
