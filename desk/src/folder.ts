// The folder: its letters with their state, search in all of them, new ones from a form or from an old letter, rename, trash.
import { type Folder, get, type Letter, type Listed, picture, post } from "./api";
import { announce, button, dialog, h, iconButton, tellAll } from "./dom";
import { tellRefusal } from "./letter";
import { digits, say, spoken } from "./words";

export const open = (name: string): void => void (location.hash = `#/${encodeURIComponent(name)}`);

export class FolderScreen {
  readonly element: HTMLElement;
  private readonly list = h("div", { class: "letters" });
  private readonly trash = h("div");
  private folder: Folder | undefined;
  private searched = "";
  private hits: Map<string, string> | undefined;

  constructor() {
    const search = h("input", { type: "search", hint: "search-letters", oninput: () => void this.search(search.value) });
    this.element = h(
      "main",
      { class: "folder" },
      h("header", { class: "folder-head" }, h("h1", { word: "letters" }), search, button("new-letter", () => void newLetter(), "primary")),
      this.list,
      this.trash,
    );
    void this.load();
  }

  async load(): Promise<void> {
    this.folder = await get<Folder>("/api/folder").catch((error) => (tellRefusal(error), undefined));
    this.draw();
  }

  private async search(words: string): Promise<void> {
    this.searched = words.trim();
    type Hit = { name: string; excerpt: string };
    const answer = this.searched ? await get<{ hits: Hit[] }>(`/api/search?q=${encodeURIComponent(this.searched)}`).catch(() => undefined) : undefined;
    if (words.trim() !== this.searched) return;
    this.hits = answer && new Map(answer.hits.map((hit) => [hit.name, hit.excerpt]));
    this.draw();
  }

  draw(): void {
    if (!this.folder) return;
    const { letters, lost, trash, read_only } = this.folder;
    const shown = letters.filter(({ name }) => !this.hits || this.hits.has(name));
    const heads = ["subject", "number", "date", "state", "actions"].map((word) => h("th", { scope: "col", word }));
    this.list.replaceChildren(
      read_only ? h("p", { class: "notice", word: "read-only" }) : "",
      ...lost.map(({ name }) => h("p", { class: "notice" }, say("lost", { name }), " ", h("a", { href: `#/${encodeURIComponent(name)}` }, say("open")))),
      shown.length
        ? h("table", {}, h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...shown.map((letter) => this.row(letter))))
        : h("div", { class: "empty" }, h("p", { word: letters.length ? "nothing-found" : "no-letters" }), !letters.length && button("new-letter", () => void newLetter(), "primary")),
    );
    this.trash.replaceChildren(
      trash.length
        ? h("details", { class: "trash" }, h("summary", {}, say("trash", { n: trash.length })), h("ul", {}, ...trash.map(({ id, name }) => h("li", {}, name, button("restore", () => void this.change("restore", { id }), "small")))))
        : "",
    );
    tellAll(this.element);
  }

  private row(letter: Listed): HTMLElement {
    const { name } = letter;
    const excerpt = this.hits?.get(name);
    const link = h("a", { href: `#/${encodeURIComponent(name)}` }, letter.subject || name);
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, link, h("p", { class: "file" }, [letter.form || letter.kind, name].filter(Boolean).join(" · ")), excerpt && h("p", { class: "excerpt" }, excerpt)),
      h("td", {}, digits(letter.number || "—")),
      h("td", {}, digits(letter.date || "—")),
      h("td", {}, h("span", { class: `state ${letter.state}`, word: `state-${letter.state}` })),
      h(
        "td",
        { class: "actions" },
        iconButton("copy", "new-from-this", () => void this.copy(name)),
        iconButton("rename", "rename", () => this.rename(name)),
        iconButton("trash", "to-trash", () => void this.discard(name)),
      ),
    );
  }

  private async copy(like: string): Promise<void> {
    await post<{ name: string }>("new", { like, lang: spoken() }).then(({ name }) => open(name), tellRefusal);
  }

  private rename(name: string): void {
    const box = h("input", { type: "text", value: name.replace(/\.ya?ml$/, ""), id: "new-name", required: true });
    const form = h("form", { method: "dialog" }, h("label", { for: "new-name", word: "new-name" }), box, h("footer", {}, h("button", { class: "primary", word: "rename" })));
    form.addEventListener("submit", () => void this.withHash("rename", name, { to: `${box.value.trim().replace(/\.ya?ml$/, "")}.yaml` }));
    dialog("rename", form);
    box.select();
  }

  private async discard(name: string): Promise<void> {
    const id = (await this.withHash<{ id: string }>("trash", name))?.id;
    if (id) announce(say("in-trash", { name }), "said", button("undo", () => void this.change("restore", { id }), "small"));
  }

  private async withHash<T>(route: string, name: string, more: object = {}): Promise<T | undefined> {
    const letter = await get<Letter>(`/api/letter/${encodeURIComponent(name)}`).catch((error) => (tellRefusal(error), undefined));
    return letter && this.change<T>(route, { name, hash: letter.hash, ...more });
  }

  private async change<T>(route: string, body: object): Promise<T | undefined> {
    const answer = await post<T>(route, body).catch((error) => (tellRefusal(error), undefined));
    await this.load();
    return answer;
  }
}

/** A new letter: the forms with their pictures; typing narrows them. */
export async function newLetter(): Promise<void> {
  type Form = { code: string; kind: string; bn: string; en: string; words: string[] };
  const answer = await get<{ forms: Form[] }>("/api/forms").catch((error) => (tellRefusal(error), undefined));
  if (!answer) return;
  const make = (form: Form): Promise<void> => post<{ name: string }>("new", { form: form.code, kind: form.kind, lang: spoken() }).then(({ name }) => (box.close(), open(name)), tellRefusal);
  const cards = answer.forms.map((form) => {
    const image = h("img", { alt: "", width: 150, height: 212 });
    void picture(`/api/form-picture/${encodeURIComponent(form.code)}.png`).then((address) => (image.src = address), () => image.classList.add("none"));
    const card = h("button", { type: "button", class: "form-card", onclick: () => void make(form) }, image, h("span", {}, form[spoken()]));
    card.dataset.search = `${form.bn} ${form.en} ${form.words.join(" ")}`.toLocaleLowerCase();
    return card;
  });
  const search = h("input", {
    type: "search",
    hint: "search-forms",
    oninput: () => cards.forEach((card) => (card.hidden = !card.dataset.search?.includes(search.value.trim().toLocaleLowerCase()))),
  });
  const box = dialog("new-letter", search, h("div", { class: "gallery" }, ...cards));
  box.classList.add("wide");
  search.focus();
}
