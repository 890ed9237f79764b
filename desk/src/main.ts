// The desk in the browser: fetches its frame, and shows the folder or the letter that the address names.
import { ACTS, closeDialog, listen, open, refused, setOpen, settle, take } from "./acts";
import { get, hasToken, type Html, type Letter } from "./api";
import { put } from "./fragments";
import "./picture";
import { showLetter } from "./screen";
import { otherLanguage, otherTheme, say, setTheme, setWords, spoken } from "./words";

/** Counts where one went: what was asked of a place before is not put into another. */
let turn = 0;
const stage = (): HTMLElement => document.getElementById("stage") as HTMLElement;

/** What is around everything, and the words of the scripts. */
async function frame(): Promise<void> {
  const { html, words } = await get<{ html: Html; words: Record<string, string> }>("screen");
  document.documentElement.lang = spoken();
  setWords(words);
  put(html);
}

const addressOf = (name = ""): string => `#/${encodeURIComponent(name)}`;
const named = (): string => decodeURIComponent(location.hash.replace(/^#\/?/, ""));
const asked = (): Promise<Letter> => get(named() ? `letter/${encodeURIComponent(named())}` : "folder");

async function route(): Promise<void> {
  const mine = ++turn;
  await open?.editing;
  await open?.keep();
  const name = named();
  const answer = await asked().catch(refused);
  if (mine !== turn) return;
  if (!answer && open) return history.replaceState(null, "", addressOf(open.letter.name)); // with all that was typed
  if (!answer) return void (name && (location.hash = addressOf()));
  await open?.close();
  setOpen();
  stage().replaceChildren();
  put(answer.html);
  if (name) showLetter(answer);
  take({ dialog: answer.dialog, then: answer.then });
  document.title = [name.replace(/\.ya?ml$/, ""), say("desk")].filter(Boolean).join(" · ");
}

Object.assign(ACTS, {
  theme: otherTheme,
  follow: (link: HTMLAnchorElement) => (closeDialog(), void (location.hash = link.hash)),
  skip: () => stage().querySelector<HTMLElement>("a, button, input")?.focus(),
  async language() {
    otherLanguage();
    await frame();
    const mine = turn;
    const { html } = await asked();
    if (mine !== turn) return;
    put(html);
    open?.retell();
  },
});

async function start(): Promise<void> {
  setTheme();
  await frame();
  listen();
  addEventListener("hashchange", () => void route().then(settle));
  addEventListener("focus", () => void open?.compare());
  addEventListener("pagehide", () => void open?.close());
  addEventListener("beforeunload", (event) => {
    if (open?.isSaved === false && document.querySelector("#stopped:not([hidden])")) event.preventDefault();
  });
  await route();
}

void (hasToken() ? start() : Promise.reject()).catch(() => document.body.classList.add("closed"));
