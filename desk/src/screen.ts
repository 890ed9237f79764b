// The screen of one letter: form, text and page, any two side by side; on a phone one at a time.
import { redo, undo } from "@codemirror/commands";
import { ACTS, announce, closeDialog, open, send, setOpen } from "./acts";
import type { Letter, Path } from "./api";
import { showField } from "./form";
import { OpenLetter } from "./letter";
import { point } from "./page";
import "./typing";
import { say } from "./words";

type View = "form" | "text" | "page";
const VIEWS: View[] = ["form", "text", "page"];
const narrow = matchMedia("(max-width: 760px)");
const find = (selector: string): HTMLElement => document.querySelector<HTMLElement>(`.letter ${selector}`)!;
/** The views, the one used last first. */
let views: View[] = (localStorage.getItem("views")?.split(" ") as View[] | undefined) ?? ["form", "page"];
let problem = -1;

export function showLetter(letter: Letter): void {
  setOpen(new OpenLetter(find(".text"), letter));
  layOut();
}

function layOut(): void {
  if (!open) return;
  const visible = narrow.matches ? views.slice(0, 1) : views;
  for (const view of VIEWS) {
    find(`.${view}-pane`).hidden = !visible.includes(view);
    find(`[data-view=${view}]`).setAttribute("aria-pressed", String(visible.includes(view)));
  }
  open.editor.view.requestMeasure();
}

const isShown = (view: View): boolean => !find(`.${view}-pane`).hidden;
const used = (view: View): void => void (views = [view, ...views.filter((other) => other !== view)]);

/** Shows a view beside the one used last, or takes it away; one always stays. */
function toggle(view: View): void {
  if (narrow.matches || !views.includes(view)) used(view);
  else if (views.length > 1) views = views.filter((other) => other !== view);
  views = views.slice(0, 2);
  localStorage.setItem("views", views.join(" "));
  layOut();
}

/** To the field of a path, and to its place in the text: in the views that are open, or in the text for certain. */
function goTo(path: Path, { start, end } = open!.spanOf(path), toText = false): void {
  if (narrow.matches && isShown("page")) toggle("form");
  const focused = !toText && isShown("form") && showField(path);
  if (!isShown("text") && !focused) toggle("text");
  if (isShown("text")) open!.editor.select(start, end, !focused);
  point(path);
}

/** The next problem or the one before, from the keyboard. */
function step(by: number): void {
  const found = [...document.querySelectorAll<HTMLElement>(".finding")];
  if (!found.length) return announce(say("no-problems"));
  problem = (problem + by + found.length) % found.length;
  found[problem]!.click();
  announce(found[problem]!.querySelector(".message")!.textContent);
}

document.addEventListener("focusin", ({ target }) => {
  const view = VIEWS.find((one) => (target as Element).closest(`.${one}-pane`));
  if (view) used(view);
});
narrow.addEventListener("change", layOut);
Object.assign(ACTS, {
  save: () => open?.save(),
  undo: () => open?.inHistory(undo),
  redo: () => open?.inHistory(redo),
  view: ({ dataset }: HTMLElement) => toggle(dataset.view as View),
  list: (button: Element) => (button.ariaExpanded = String(button.ariaExpanded !== "true")),
  problem: ({ dataset }: HTMLElement) => step(Number(dataset.by)),
  found: ({ dataset: { path = "[]", span } }: HTMLElement) => goTo(JSON.parse(path), span && JSON.parse(span)),
  "to-text": ({ dataset }: HTMLElement) => goTo(JSON.parse(dataset.at!), undefined, true),
  issue: async () => (open?.isSaved || (await open?.save()), open?.isSaved && send("issue", { step: "audit" })),
  "take-draft": ({ dataset }: HTMLElement) => (closeDialog(), open?.takeDraft(Number(dataset.at))),
  "keep-mine": () => (closeDialog(), open?.save(open.theirs?.hash)),
  "take-theirs": () => (closeDialog(), open?.take(open.theirs!)),
});
