// Makes elements. Every word on the screen is named by its key in words.py, so that a change of language finds it again.
import { icon } from "./icons";
import { say } from "./words";

export type Child = Node | string | null | undefined | false;
type Props = { [name: string]: string | number | boolean | undefined | ((event: any) => void) };

/** An element: `word` is the key of its text, `hint` of its label and tooltip, `onX` a listener, the rest attributes. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (name === "word" || name === "hint") element.dataset[name] = String(value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  if (props.word || props.hint) tell(element);
  return element;
}

/** Puts the words of the present language on an element. */
function tell(element: HTMLElement): void {
  const { word, hint } = element.dataset;
  if (word) element.textContent = say(word);
  if (!hint) return;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.placeholder = say(hint);
  else element.title = say(hint);
  element.setAttribute("aria-label", say(hint));
}

/** After a change of language: the words of everything that `h` named by key. */
export function tellAll(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-word], [data-hint]")) tell(element);
}

/** Gives an element new children, moving only what is out of place: the child that has the focus never moves. */
export function place(parent: Element, children: Child[]): void {
  const wanted = children.filter((child): child is Node => child instanceof Node);
  for (const old of [...parent.childNodes]) if (!wanted.includes(old)) old.remove();
  const focused = wanted.findIndex((child) => child.parentNode === parent && child.contains(document.activeElement));
  for (let at = focused - 1; at >= 0; at--) {
    const [child, next] = [wanted[at] as Node, wanted[at + 1] as Node];
    if (child.nextSibling !== next) parent.insertBefore(child, next);
  }
  for (let at = focused + 1; at < wanted.length; at++) {
    const child = wanted[at] as Node;
    if (child.parentNode !== parent || child.previousSibling !== (wanted[at - 1] ?? null))
      parent.insertBefore(child, at ? (wanted[at - 1] as Node).nextSibling : parent.firstChild);
  }
}

export const byId = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;

let live: HTMLElement | undefined;

/** Says something to everybody: on screen for a while, and to a screen reader. */
export function announce(text: string, kind: "said" | "refused" = "said", ...more: Child[]): void {
  live ??= document.body.appendChild(h("div", { id: "live", role: "status", "aria-live": "polite" }));
  const note = h("p", { class: `note ${kind}` }, text, ...more);
  live.append(note);
  setTimeout(() => note.remove(), kind === "said" && !more.length ? 4000 : 9000);
}

export function button(word: string, onclick: (event: MouseEvent) => void, kind = ""): HTMLButtonElement {
  return h("button", { type: "button", class: kind, word, onclick });
}

/** A button that shows a sign and says its word to whoever hovers or listens. */
export function iconButton(sign: string, hint: string, onclick: (event: MouseEvent) => void, kind = ""): HTMLButtonElement {
  return h("button", { type: "button", class: `icon ${kind}`, hint, onclick }, icon(sign));
}

/** A modal dialog with a heading; closing takes it away. Native: Escape, focus and background come with it. */
export function dialog(word: string, ...children: Child[]): HTMLDialogElement {
  const heading = h("h2", { word });
  heading.id = `heading-${word}`;
  const box = h(
    "dialog",
    { "aria-labelledby": heading.id, onclose: () => box.remove() },
    h("header", {}, heading, iconButton("close", "close", () => box.close())),
    ...children,
  );
  document.body.append(box);
  box.showModal();
  return box;
}
