// Puts the HTML that the server wrote into the page: what is there already is changed only where it differs.
// The control that has the focus, or an input method composing in it, is never redrawn, moved or written over.
import { type Html, picture } from "./api";

type Box = HTMLInputElement | HTMLTextAreaElement;

/** What the browser itself says of an element that is there: what was opened, hidden or pressed, stays. */
const BROWSERS = new Set(["open", "hidden", "aria-pressed", "aria-expanded", "aria-disabled"]);
const NEVER_REMOVED = new Set([...BROWSERS, "src", "data-has"]);
const CONTROLS = "input:not(.behind), textarea, button:not([hidden])";
let composing: EventTarget | null = null;
addEventListener("compositionstart", (event) => (composing = event.target), true);
addEventListener("compositionend", () => (composing = null), true);

export const isComposing = (): boolean => composing !== null;

/** `again`: the box that has the focus gets its new text too, as after undo. */
export function put(html: Html, again = false): void {
  for (const [place, text] of Object.entries(html)) {
    const element = document.querySelector(place);
    if (!element) continue;
    children(element, parsed(text), again);
    void showPictures(element);
  }
}

export function parsed(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  return document.importNode(template.content, true);
}

/** Pictures that only the token opens: one after another, so that other requests need not wait. */
export async function showPictures(root: ParentNode): Promise<void> {
  for (const image of root.querySelectorAll<HTMLImageElement>("img[data-picture]")) {
    const address = image.dataset.picture!;
    if (!image.isConnected || image.dataset.has === address) continue;
    image.dataset.has = address;
    const found = await picture(address).catch(() => undefined);
    if (found) image.src = URL.createObjectURL(found);
    image.hidden = !found;
  }
}

/** Gives an element the children of another: the same by their `id`, else by their kind and order. */
function children(parent: Element, wanted: ParentNode & Node, again: boolean): void {
  const present = [...parent.childNodes];
  const key = (node: Node): string => (node instanceof Element ? `${node.nodeName} ${node.id}` : node.nodeName);
  const hasFocus = (node: Node): boolean => node.isConnected && node.contains(document.activeElement);
  const nodes = [...wanted.childNodes].map((next): ChildNode => {
    const at = present.findIndex((node) => key(node) === key(next));
    const old = at < 0 ? next : present.splice(at, 1)[0]!;
    if (old === next) return next;
    if (old instanceof Element) change(old, next as Element, again);
    else if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
    return old;
  });
  const taken = present.some(hasFocus);
  present.forEach((node) => node.remove());
  // The one that has the focus stays where it is, and the others go around it.
  const still = nodes.findIndex(hasFocus);
  if (nodes.some((node, at) => node !== parent.childNodes[at]))
    nodes.forEach((node, at) => at !== still && parent.insertBefore(node, at < still ? nodes[still]! : null));
  if (taken) [...(parent.parentElement ?? parent).querySelectorAll<HTMLElement>(CONTROLS)].at(-1)?.focus();
}

function change(old: Element, next: Element, again: boolean): void {
  for (const { name, value } of [...next.attributes])
    if (!BROWSERS.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const { name } of [...old.attributes])
    if (!NEVER_REMOVED.has(name) && !next.hasAttribute(name)) old.removeAttribute(name);
  if (next.hasAttribute("data-own")) return; // what is in it is the browser's, or another fragment's
  if (old.matches("input, textarea")) return write(old as Box, (next as Box).value, again);
  children(old, next, again);
  if (old instanceof HTMLSelectElement) old.value = (next as HTMLSelectElement).value;
}

function write(box: Box, value: string, again: boolean): void {
  const focused = box === document.activeElement;
  if (box.value === value || composing === box || (focused && !again)) return;
  const caret = box.selectionStart;
  box.value = value;
  if (focused && caret !== null) box.setSelectionRange(caret, caret);
}
