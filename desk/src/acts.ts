// What elements do is said by their attributes; one listener hears them all:
//   data-send="route"  asks the server, with data-body and its own value or its form; the answer says what is to happen
//   data-edit="{…}"    an edit of the letter's text; data-then is the path of the field to go to after it
//   data-act="name"    calls a function of the scripts, from ACTS
//   data-when-left="route"  what is told when its dialog is closed
// Buttons and links act on a click, forms when they are sent, boxes while typing, lists when something is chosen.
// A button with aria-keyshortcuts is pressed by these keys, too; what is dropped on data-drop, its file input gets.
import { type Html, type Letter, type MadeFile, post, Refused } from "./api";
import { isComposing, parsed, put, showPictures } from "./fragments";
import type { OpenLetter } from "./letter";
import { say } from "./words";

/** What any answer may ask of the browser. */
export interface Answer {
  html?: Html;
  dialog?: string; // is opened; `close` shuts the one that is open before
  close?: boolean;
  notice?: string; // is told for a while, as HTML
  said?: string; // is told for a while
  go?: string; // the letter to go to
  address?: string; // opens in a tab of its own
  made?: MadeFile;
  then?: Letter["then"]; // asked next, as long as its place is on the screen
  text?: string; // of the letter, with a hash as it is in its file
  hash?: string;
  look?: boolean; // the same text is to be looked at again
}

export const ACTS: Record<string, (element: HTMLElement, event: Event) => unknown> = {
  close: (element) => element.closest("dialog")?.close(),
  forget: () => forget(),
  narrow(element) {
    const searched = (element as HTMLInputElement).value.trim().toLocaleLowerCase();
    for (const one of document.querySelectorAll<HTMLElement>(`${element.dataset.within} [data-search]`))
      one.hidden = !one.dataset.search?.includes(searched);
    if (searched) element.closest("details")?.scrollIntoView({ block: "start" });
  },
  copy({ dataset: { text = "", html } }) {
    const item = new ClipboardItem({ "text/plain": text, ...(html && { "text/html": html }) });
    const copied = navigator.clipboard.write([item]);
    void copied.then(() => announce(say("copied")), () => announce(say("not-copied"), "refused"));
  },
};

/** The letter that is open: it goes along with every question, and takes its part of every answer. */
export let open: OpenLetter | undefined;
export const setOpen = (letter?: OpenLetter): void => void (open = letter);

export function listen(): void {
  for (const kind of ["click", "submit", "input", "change"]) document.addEventListener(kind, heard);
  for (const kind of ["dragover", "drop"] as const) document.addEventListener(kind, dropped);
  addEventListener("keydown", pressed, true);
  document.addEventListener("close", ({ target }) => target instanceof HTMLDialogElement && closed(target), true);
}

function closed(dialog: HTMLDialogElement): void {
  if (dialog.contains(live())) placeLive(); // into the dialog that was opened in its place, if any
  const left = dialog.querySelector<HTMLElement>("[data-when-left]")?.dataset.whenLeft;
  if (left) void post(left, {}).catch(refused);
  dialog.remove();
  settle();
}

/** Where what had the focus is gone the heading has it, so that Tab goes on from there. */
export function settle(): void {
  const heading = document.querySelector<HTMLElement>("#stage h1");
  if (document.activeElement !== document.body || !heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

function heard(event: Event): void {
  const element = (event.target as Element).closest<HTMLElement>("[data-send], [data-act], [data-edit]");
  if (!element || event.type !== trigger(element)) return;
  if (event.type !== "change") event.preventDefault();
  if (element.ariaDisabled === "true") return; // its last press is not answered yet
  element.closest<HTMLElement>("[popover]")?.hidePopover();
  const { act, edit, then, send: route } = element.dataset;
  if (act) void ACTS[act]?.(element, event);
  if (edit) open?.press(JSON.parse(edit), then && JSON.parse(then));
  if (route) void ask(element, route);
}

async function ask(element: HTMLElement, route: string): Promise<void> {
  const isPressed = element instanceof HTMLButtonElement;
  if (isPressed) element.ariaDisabled = "true"; // not `disabled`, which would take the focus away
  await send(route, await bodyOf(element));
  if (isPressed) element.ariaDisabled = null;
}

function trigger(element: Element): string {
  if (element instanceof HTMLFormElement) return "submit";
  if (element instanceof HTMLSelectElement || element.matches("[type=file], [type=date]")) return "change";
  return element instanceof HTMLInputElement ? "input" : "click";
}

function dropped(event: DragEvent): void {
  const input = (event.target as Element).closest("[data-drop]")?.querySelector<HTMLInputElement>("[type=file]");
  if (!input) return;
  event.preventDefault();
  if (event.type !== "drop" || !event.dataTransfer?.files.length) return;
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

/** By the place of a key, for a Bangla layout has no S. */
function pressed(event: KeyboardEvent): void {
  if (isComposing() || event.isComposing || document.querySelector("dialog[open]")) return;
  const held = [(event.ctrlKey || event.metaKey) && "Control", event.altKey && "Alt", event.shiftKey && "Shift"];
  const keys = [...held, event.code.replace(/^(Key|Digit)/, "")].filter(Boolean).join("+");
  const element = document.querySelector<HTMLElement>(`[aria-keyshortcuts~="${keys}"]`);
  if (!element) return;
  event.preventDefault();
  event.stopPropagation();
  element.click();
}

async function bodyOf(element: HTMLElement): Promise<object> {
  const body: Record<string, unknown> = {};
  const form = element.closest("form");
  if (form) Object.assign(body, Object.fromEntries(new FormData(form)));
  else if ("value" in element && "name" in element && element.name) body[String(element.name)] = element.value;
  for (const [key, value] of Object.entries(body))
    if (value instanceof File) body[key] = { name: value.name, data: btoa(binary(await value.arrayBuffer())) };
  return { ...body, ...JSON.parse(element.dataset.body ?? "{}") };
}

const binary = (file: ArrayBuffer) => Array.from(new Uint8Array(file), (byte) => String.fromCharCode(byte)).join("");
const turns: Record<string, number> = {};

/** Asks the server and does what it answers; of two answers of one route only the newer counts, but of files. */
export async function send(route: string, body: object = {}): Promise<Answer | undefined> {
  const turn = (turns[route] = (turns[route] ?? 0) + 1);
  const boxes = [...document.querySelectorAll<HTMLInputElement>("[data-context]")].map((box) => [box.name, box.value]);
  await open?.editing; // what was typed before goes along
  const along = open?.along;
  const question = { ...along, ...Object.fromEntries(boxes), ...body };
  const answer = await post<Answer>(route, question).catch(refused);
  if (!answer || (turn !== turns[route] && !answer.made)) return undefined;
  take(answer, along?.text);
  return answer;
}

export function take(answer: Answer, askedOf?: string): void {
  const { then } = answer;
  if (!then) forget();
  if (answer.close || answer.go) closeDialog();
  if (answer.html) put(answer.html);
  if (answer.dialog) show(answer.dialog);
  if (answer.notice) tell(parsed(answer.notice).firstElementChild as HTMLElement, 9000);
  if (answer.said) announce(answer.said);
  if (answer.made) hand(answer.made);
  if (answer.address) window.open(answer.address, "_blank", "noopener");
  open?.took(answer, askedOf);
  if (answer.go) location.hash = `#/${encodeURIComponent(answer.go)}`;
  if (then) setTimeout(() => document.querySelector(then.while) && void send(then.route), then.after);
}

function hand({ blob, name, note }: MadeFile): void {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  if (note) announce(note, "refused");
}

export const closeDialog = (): void => document.querySelector<HTMLDialogElement>("dialog[open]")?.close();

export function show(html: string): void {
  document.body.append(...parsed(html).children);
  const dialog = document.body.lastElementChild as HTMLDialogElement;
  void showPictures(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLInputElement>("input[autofocus]")?.select();
}

/** Says something to everybody: on screen for a while, and to a screen reader. */
export function announce(text: string, kind: "said" | "refused" = "said"): void {
  const note = Object.assign(document.createElement("p"), { className: `note ${kind}`, textContent: text });
  if (kind === "refused") forget(), note.append(document.querySelector("template")!.content.cloneNode(true));
  tell(note, kind === "said" ? 4000 : 0);
}

/** A refusal stays until it is closed, something else is done, or there is another: nobody must read within a time. */
const forget = (): void => document.querySelectorAll("#live .refused").forEach((note) => note.remove());

const live = (): HTMLElement => document.getElementById("live")!;

/** In the dialog, where one is open: what is behind it is dark, and said to nobody. */
const placeLive = (): void => (document.querySelector("dialog[open]") ?? document.body).append(live());

function tell(note: HTMLElement, time: number): void {
  placeLive();
  live().append(note);
  if (time) setTimeout(() => note.remove(), time);
}

/** Says what the server refused, in its own words; where the letter's file has changed, that is met first. */
export function refused(error: unknown, otherwise = "no-answer"): void {
  const { theirs, dialog, said } = (error instanceof Refused && error.body) || {};
  if (!theirs || !open?.met(theirs, dialog)) announce(said ?? say(otherwise), "refused");
}
