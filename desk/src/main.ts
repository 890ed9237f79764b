// The desk in the browser: fetches its words, shows the folder or the letter that the address names, and hears the keys.
import { connection, get, hasToken, type Letter } from "./api";
import { button, dialog, h, iconButton, tellAll } from "./dom";
import { FolderScreen } from "./folder";
import { print } from "./issue";
import { tellRefusal } from "./letter";
import { LetterScreen } from "./screen";
import { otherTheme, say, setTheme, setWords, speak, spoken } from "./words";

let screen: FolderScreen | LetterScreen | undefined;
const stage = h("div", { id: "stage" });
const stopped = h("div", { class: "stopped", role: "alert", hidden: true }, h("p", { word: "server-stopped" }));

async function route(): Promise<void> {
  const name = decodeURIComponent(location.hash.replace(/^#\/?/, ""));
  if (screen instanceof LetterScreen) await screen.close();
  screen = undefined;
  if (name) {
    const letter = await get<Letter>(`/api/letter/${encodeURIComponent(name)}`).catch(tellRefusal);
    if (letter) screen = new LetterScreen(letter);
    else location.hash = "#/";
  } else screen = new FolderScreen();
  if (!screen) return;
  stage.replaceChildren(screen.element);
  document.title = [name.replace(/\.ya?ml$/, ""), say("desk")].filter(Boolean).join(" · ");
}

function otherLanguage(): void {
  speak(spoken() === "bn" ? "en" : "bn");
  tellAll(document);
  if (screen instanceof LetterScreen) screen.retell();
  else screen?.draw();
}

const KEYS: [string, string, (screen: LetterScreen) => void][] = [
  ["Ctrl+S", "save", (screen) => void screen.letter.save()],
  ["Ctrl+Z", "undo", (screen) => screen.letter.undo()],
  ["Ctrl+Y", "redo", (screen) => screen.letter.redo()],
  ["Ctrl+Shift+Z", "redo", (screen) => screen.letter.redo()],
  ["Ctrl+P", "print", (screen) => void print(screen.letter)],
  ["Ctrl+M", "avro", (screen) => screen.aids.toggle()],
  ["Alt+1", "view-form", (screen) => screen.toggle("form")],
  ["Alt+2", "view-text", (screen) => screen.toggle("text")],
  ["Alt+3", "view-page", (screen) => screen.toggle("page")],
  ["F8", "next-problem", (screen) => screen.problems.step(1)],
  ["Shift+F8", "last-problem", (screen) => screen.problems.step(-1)],
];

function heard(event: KeyboardEvent): void {
  if (event.isComposing || document.querySelector("dialog[open]")) return;
  const key = event.code.replace(/^(Key|Digit)/, ""); // the place of the key: a Bangla layout has no S
  const pressed = [(event.ctrlKey || event.metaKey) && "Ctrl", event.altKey && "Alt", event.shiftKey && "Shift", key].filter(Boolean).join("+");
  if (pressed === "F1") event.preventDefault(), keys();
  const act = KEYS.find(([combination]) => combination === pressed)?.[2];
  if (!act || !(screen instanceof LetterScreen)) return;
  event.preventDefault();
  event.stopPropagation();
  act(screen);
}

function keys(): void {
  dialog("keys", h("dl", { class: "keys" }, ...KEYS.map(([combination, word]) => h("div", {}, h("dt", {}, h("kbd", {}, combination)), h("dd", { word })))));
}

async function start(): Promise<void> {
  setTheme();
  setWords(await get("/api/words"));
  document.body.replaceChildren(
    h("a", { class: "skip", href: "#stage", word: "skip", onclick: (event: Event) => (event.preventDefault(), stage.querySelector<HTMLElement>("a, button, input")?.focus()) }),
    h("header", { class: "top" }, h("a", { href: "#/", class: "brand", word: "desk" }), h("div", { class: "top-actions" }, iconButton("keys", "keys", keys), iconButton("theme", "theme", otherTheme), button("other-language", otherLanguage, "quiet"))),
    stopped,
    stage,
  );
  connection.changed = (reachable) => (stopped.hidden = reachable);
  addEventListener("hashchange", () => void route());
  addEventListener("keydown", heard, true);
  addEventListener("focus", () => screen instanceof LetterScreen && void screen.letter.compare());
  addEventListener("pagehide", () => screen instanceof LetterScreen && void screen.close());
  await route();
}

if (hasToken()) void start().catch(() => document.body.classList.add("closed"));
else document.body.classList.add("closed");
