// The screen of one letter: form, text and page, any two side by side; on a phone one at a time.
import type { Letter, Path } from "./api";
import { announce, button, dialog, h, iconButton } from "./dom";
import { Form } from "./form";
import { icon } from "./icons";
import { copyForNothi, download, issue, mail, print } from "./issue";
import { OpenLetter, tellRefusal } from "./letter";
import { merge } from "./merge";
import { Pages } from "./page";
import { Problems } from "./problems";
import { TypingAids } from "./typing";
import { either, say } from "./words";

type View = "form" | "text" | "page";
const VIEWS: View[] = ["form", "text", "page"];
const narrow = matchMedia("(max-width: 760px)");

export class LetterScreen {
  readonly element: HTMLElement;
  readonly letter: OpenLetter;
  private readonly form: Form;
  private readonly pages: Pages;
  readonly problems: Problems;
  readonly aids: TypingAids;
  private readonly panes: Record<View, HTMLElement>;
  private readonly tabs: Record<View, HTMLButtonElement>;
  private shown: View[] = (localStorage.getItem("views")?.split(" ") as View[] | undefined) ?? ["form", "page"];
  private readonly state = h("span", { class: "saved", role: "status" });
  private readonly elsewhere = h("p", { class: "notice", word: "open-elsewhere", hidden: true });

  constructor(letter: Letter) {
    const text = h("div", { class: "text" });
    const panes = h("div", { class: "panes" });
    this.letter = new OpenLetter(text, letter, {
      looked: (look, again) => (this.form.update(look, again), this.problems.update()),
      drawn: (preview) => this.pages.update(preview),
      saved: () => this.tellState(),
      conflict: (theirs) => this.conflict(theirs),
      refused: (edit, problems) => (this.form.refused(edit.path, problems), announce(either(problems[0]?.message) || say("not-possible"), "refused")),
      cursor: (path) => this.pointTo(path),
      pasted: (event) => this.aids.pasted(event),
    });
    this.form = new Form(
      {
        name: letter.name,
        edit: (edit) => this.letter.edit(edit),
        text: () => this.letter.text,
        toText: (path) => this.toText(path),
        rewritten: (route, body) => this.letter.rewritten(route, body),
        said: announce,
      },
      (path) => this.pointTo(path),
    );
    this.pages = new Pages(this.letter.pictures, (path) => this.goTo(path, null));
    this.problems = new Problems(this.letter, (path, line) => this.goTo(path, line));
    this.aids = new TypingAids(panes, () => this.letter.editor.view);
    this.panes = { form: this.form.element, text, page: this.pages.element };
    panes.append(...VIEWS.map((view) => h("section", { class: `pane ${view}-pane`, onfocusin: () => this.used(view) }, this.panes[view])));
    this.tabs = Object.fromEntries(VIEWS.map((view) => [view, h("button", { type: "button", word: `view-${view}`, onclick: () => this.toggle(view) })])) as Record<View, HTMLButtonElement>;
    const listToggle = h("button", { type: "button", class: "quiet problem-toggle", "aria-expanded": "false", onclick: () => this.list() }, h("span", { word: "problems" }), " ", this.problems.count);
    this.list = () => listToggle.setAttribute("aria-expanded", String(!(this.problems.element.hidden = !this.problems.element.hidden)));
    this.problems.element.hidden = true;
    this.element = h(
      "main",
      { class: "letter" },
      h(
        "div",
        { class: "bar" },
        h("a", { href: "#/", class: "back", hint: "to-folder" }, icon("back")),
        h("h1", {}, letter.name.replace(/\.ya?ml$/, "")),
        this.state,
        h("div", { class: "views", role: "group", hint: "views" }, ...VIEWS.map((view) => this.tabs[view])),
        listToggle,
        iconButton("undo", "undo", () => this.letter.undo()),
        iconButton("redo", "redo", () => this.letter.redo(), "redo"),
        button("save", () => void this.letter.save(), "save"),
        this.menu(),
        button("issue", () => issue(this.letter), "primary"),
      ),
      this.aids.element,
      this.elsewhere,
      panes,
      this.problems.element,
    );
    narrow.addEventListener("change", this.layOut);
    this.layOut();
    this.letter.start();
    if (letter.draft && letter.draft.text !== letter.text) this.offer(letter.draft);
  }

  private list: () => void = () => undefined;

  private menu(): HTMLElement {
    const { letter } = this;
    const items: [string, () => void][] = [
      ["print", () => void print(letter)],
      ["download-pdf", () => void download(letter, "pdf")],
      ["download-html", () => void download(letter, "html")],
      ["download-txt", () => void download(letter, "txt")],
      ["copy-for-nothi", () => void copyForNothi(letter)],
      ["mail", () => void mail(letter)],
      ["merge", () => merge(letter)],
    ];
    const list = h("div", { class: "menu", popover: "auto", id: "menu" }, ...items.map(([word, act]) => button(word, () => (list.hidePopover(), act()), "quiet")));
    return h("div", { class: "has-menu" }, h("button", { type: "button", class: "icon", popovertarget: "menu", hint: "more" }, icon("more")), list);
  }

  /** Shows a view beside the one used last, or takes it away; one always stays. */
  toggle(view: View): void {
    if (narrow.matches) this.shown = [view, ...this.shown.filter((other) => other !== view)].slice(0, 2);
    else if (!this.shown.includes(view)) this.shown = [view, ...this.shown].slice(0, 2);
    else if (this.shown.length > 1) this.shown = this.shown.filter((other) => other !== view);
    localStorage.setItem("views", this.shown.join(" "));
    this.layOut();
  }

  private used(view: View): void {
    this.shown = [view, ...this.shown.filter((other) => other !== view)];
  }

  private layOut = (): void => {
    const visible = narrow.matches ? this.shown.slice(0, 1) : this.shown;
    for (const view of VIEWS) {
      (this.panes[view].parentElement as HTMLElement).hidden = !visible.includes(view);
      this.tabs[view].setAttribute("aria-pressed", String(visible.includes(view)));
    }
    this.letter.editor.view.requestMeasure();
  };

  private isShown = (view: View): boolean => !(this.panes[view].parentElement as HTMLElement).hidden;

  private pointTo(path: Path | undefined): void {
    this.pages.point(path, true, path ? this.letter.placesOf(path) : []);
  }

  /** To the field of a path and to its line, in the views that are open. */
  goTo(path: Path, line: number | null): void {
    const span = this.letter.spanOf(path);
    const start = line ? this.letter.editor.offsetOfLine(line) : (span?.start ?? 0);
    if (narrow.matches && this.isShown("page")) this.toggle("form");
    const focused = this.isShown("form") && this.form.show(path);
    if (this.isShown("text") || !focused) {
      if (!this.isShown("text")) this.toggle("text");
      const whole = span && (!line || (span.start <= start && start <= span.end));
      this.letter.editor.select(whole ? span.start : start, whole ? span.end : start, !focused);
    }
    this.pointTo(path);
  }

  private toText(path: Path): void {
    if (!this.isShown("text")) this.toggle("text");
    const span = this.letter.spanOf(path);
    this.letter.editor.select(span?.start ?? 0, span?.end ?? 0);
  }

  private tellState(): void {
    const saved = this.letter.isSaved;
    this.state.className = `saved ${saved ? "" : "not"}`;
    this.state.textContent = say(saved ? "is-saved" : "is-not-saved");
    this.elsewhere.hidden = !this.letter.elsewhere;
  }

  /** A draft that was kept and never saved. */
  private offer(draft: NonNullable<Letter["draft"]>): void {
    const box = dialog(
      "draft-found",
      h("p", { word: "draft-help" }),
      h("footer", {}, button("take-draft", () => (this.letter.takeDraft(draft), box.close()), "primary"), button("drop-draft", () => (void this.letter.keep(), box.close()))),
    );
  }

  /** The file changed on disk in the same place: both are shown, and one is chosen; neither is lost. */
  private conflict(theirs: { text: string; hash: string }): void {
    const [mine, other] = differing(this.letter.text, theirs.text);
    const side = (word: string, text: string): HTMLElement => h("section", {}, h("h3", { word }), h("pre", { tabindex: 0 }, text));
    const box = dialog(
      "conflict",
      h("p", { word: "conflict-help" }),
      h("div", { class: "both" }, side("mine", mine), side("theirs", other)),
      h("footer", {}, button("keep-mine", () => (box.close(), void this.letter.save(theirs.hash)), "primary"), button("take-theirs", () => (box.close(), this.letter.take(theirs))), button("cancel", () => box.close())),
    );
    box.classList.add("wide");
  }

  /** After a change of language: what the server says, in the other one. */
  retell(): void {
    this.letter.editor.retell();
    this.tellState();
    void this.letter.lookNow().catch(tellRefusal);
  }

  async close(): Promise<void> {
    narrow.removeEventListener("change", this.layOut);
    await this.letter.close();
  }
}

/** The lines in which two texts differ: from the first to the last. */
function differing(one: string, other: string): [string, string] {
  const [left, right] = [one.split("\n"), other.split("\n")];
  let head = 0;
  while (head < Math.min(left.length, right.length) && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < Math.min(left.length, right.length) - head && left.at(-1 - tail) === right.at(-1 - tail)) tail++;
  return [left.slice(head, left.length - tail).join("\n"), right.slice(head, right.length - tail).join("\n")];
}
