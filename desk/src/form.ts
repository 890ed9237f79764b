// The form as the server describes it: groups of fields, everyday ones first. Every update goes over the fields and changes only
// what differs; a control lives as long as its field.
import type { Field, Group, Look, Path, Problem } from "./api";
import { button, type Child, h, iconButton, place, tellAll } from "./dom";
import { type Control, CONTROLS, date as oneDate, type Hands, plain, textBox } from "./widgets";
import { digits, either, say } from "./words";

let names = 0;

/** Fields by their path, kept from look to look. */
class Fields {
  private present = new Map<string, Row>();
  constructor(
    private readonly hands: Hands,
    private readonly look: () => Look,
  ) {}
  elements(fields: Field[], again: boolean): HTMLElement[] {
    const next = new Map<string, Row>();
    for (const field of fields) {
      const key = `${field.widget} ${JSON.stringify(field.path)}`;
      const row = this.present.get(key) ?? new Row(field, this.hands, this.look);
      row.update(field, again);
      next.set(key, row);
    }
    this.present = next;
    return [...next.values()].map((row) => row.element);
  }
}

/** The fields of a card: those in use, and the rare ones behind a heading of their own. */
class CardBody {
  readonly element = h("div", { class: "card" });
  private readonly usual: Fields;
  private readonly rare: Fields;
  private readonly behind = h("div", { class: "card-rare" });
  private readonly details = h("details", { class: "rare" }, h("summary", {}, h("span", { word: "more-fields" })), this.behind);
  constructor(hands: Hands, look: () => Look) {
    [this.usual, this.rare] = [new Fields(hands, look), new Fields(hands, look)];
  }
  update(fields: Field[], again: boolean): void {
    const rare = fields.filter((field) => field.rare);
    place(this.behind, this.rare.elements(rare, again));
    place(this.element, [...this.usual.elements(fields.filter((field) => !field.rare), again), rare.length ? this.details : null]);
  }
}

/** A field with its label, help and problems. */
class Row {
  readonly element: HTMLElement;
  private readonly control: Control;
  private readonly label: HTMLElement;
  private readonly help = h("p", { class: "help", id: `help-${++names}` });
  private readonly found = h("ul", { class: "found", id: `found-${names}` });

  constructor(
    field: Field,
    hands: Hands,
    private readonly look: () => Look,
  ) {
    this.control = (COMPOSED[field.widget] ?? CONTROLS[field.widget] ?? CONTROLS.raw!)(hands, look);
    const single = field.widget === "date" || (!COMPOSED[field.widget] && field.widget !== "table");
    if (single) this.control.focus.id = `field-${names}`;
    this.label = h(single ? "label" : "legend", single ? { for: this.control.focus.id } : {});
    this.element = h(single ? "div" : "fieldset", { class: `field is-${field.widget}` }, this.label, this.help, this.control.element, this.found);
    this.control.focus.setAttribute("aria-describedby", `${this.help.id} ${this.found.id}`);
  }

  update(field: Field, again: boolean): void {
    this.element.dataset.path = JSON.stringify(field.path);
    this.element.dataset.search = `${field.label} ${field.help} ${field.path.join(" ")}`.toLocaleLowerCase();
    this.element.classList.toggle("absent", !field.present);
    this.label.replaceChildren(field.label, field.required ? h("span", { class: "required" }, ` ${say("required")}`) : "");
    this.help.textContent = field.help;
    const problems = field.problems.map((at) => this.look().problems[at]).filter((problem): problem is Problem => Boolean(problem));
    this.found.replaceChildren(...problems.map((problem) => h("li", { class: problem.severity }, [either(problem.message), either(problem.hint)].filter(Boolean).join(" "))));
    this.control.focus.toggleAttribute("aria-invalid", problems.some(({ severity }) => severity === "error"));
    this.control.update(field, again);
  }
}

type Composed = (hands: Hands, look: () => Look) => Control;

/** One part with fields of its own. */
const card: Composed = (hands, look) => {
  const body = new CardBody(hands, look);
  let path: Path = [];
  const drop = button("take-away", () => void hands.edit({ op: "remove", path }), "small quiet");
  return {
    element: h("div", {}, body.element, drop),
    focus: body.element,
    update(field, again) {
      path = field.path;
      drop.hidden = !field.present || field.required;
      body.update(field.fields ?? [], again);
    },
  };
};

/** A date, with the same day in the other calendars beside it where a letter has them. */
const date: Composed = (hands, look) => {
  const first = oneDate(hands);
  const others = new Fields(hands, look);
  const body = h("div", { class: "calendars" });
  return {
    element: h("div", {}, first.element, body),
    focus: first.focus,
    update(field, again) {
      first.update(field, again);
      place(body, others.elements((field.fields ?? []).filter((other) => !other.rare || other.present), again));
    },
  };
};

/** Several parts, each a card that can be moved, taken away, and one more added. */
const cards: Composed = (hands, look) => {
  const every: { element: HTMLElement; body: CardBody; title: HTMLElement }[] = [];
  let path: Path = [];
  let length = 0;
  const list = h("ol", { class: "cards" });
  const more = h("div", { class: "beside" });
  const add = (value: unknown): void => void hands.edit(length ? { op: "insert", path, index: length, value } : { op: "set", path, value: [value] });
  return {
    element: h("div", {}, list, more),
    focus: more,
    update(field, again) {
      path = field.path;
      const items = field.items ?? [];
      length = items.length;
      items.forEach((fields, at) => {
        every[at] ??= oneCard(at);
        const one = every[at]!;
        one.title.textContent = digits(String(at + 1));
        one.body.update(fields, again);
      });
      place(list, every.slice(0, length).map(({ element }) => element));
      const kinds = field.new ?? [{ label: "", value: "" }];
      if (more.childElementCount !== kinds.length)
        more.replaceChildren(...kinds.map((kind) => h("button", { type: "button", class: "small", onclick: () => add(kind.value) }, `+ ${kind.label || say("add-one")}`)));
    },
  };
  function oneCard(at: number) {
    const [body, title] = [new CardBody(hands, look), h("span", { class: "ordinal" })];
    const element = h("li", {}, h("div", { class: "card-head" }, title, ...movers(hands, () => path, () => at, () => length)), body.element);
    return { element, body, title };
  }
};

const movers = (hands: Hands, path: () => Path, at: () => number, length: () => number): HTMLElement[] => [
  iconButton("up", "move-up", () => void (at() > 0 && hands.edit({ op: "move", path: path(), index: at(), to: at() - 1 }))),
  iconButton("down", "move-down", () => void (at() + 1 < length() && hands.edit({ op: "move", path: path(), index: at(), to: at() + 1 }))),
  iconButton("remove", "take-away", () => void hands.edit({ op: "remove", path: [...path(), at()] })),
];

/** A list of lines: Enter adds one below, Backspace in an empty one takes it away. */
const lines: Composed = (hands) => {
  const rows: { element: HTMLElement; box: HTMLTextAreaElement; show: (value: string, again: boolean) => void }[] = [];
  const list = h("ol", { class: "lines" });
  let path: Path = [];
  let values: string[] = [];
  let single = false;
  const insert = (index: number): void => {
    if (single || !values.length) void hands.edit({ op: "set", path, value: [...values.slice(0, index), "", ...values.slice(index)] });
    else void hands.edit({ op: "insert", path, index, value: "" });
    values.splice(index, 0, "");
    draw(true);
    rows[index]?.box.focus();
  };
  const remove = (index: number): void => {
    void hands.edit(values.length > 1 && !single ? { op: "remove", path: [...path, index] } : { op: "remove", path });
    values.splice(index, 1);
    draw(true);
    rows[Math.max(index - 1, 0)]?.box.focus();
  };
  const draw = (again: boolean): void => {
    values.forEach((value, at) => (rows[at] ??= row(at)).show(value, again));
    place(list, rows.slice(0, values.length).map(({ element }) => element));
  };
  const row = (at: number) => {
    const box = h("textarea", { rows: 1, spellcheck: "true", "aria-label": digits(String(at + 1)) });
    const show = textBox(box, (value) => {
      values[at] = value;
      void hands.edit({ op: "set", path: single ? path : [...path, at], value });
    });
    box.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Enter") event.preventDefault(), insert(at + 1);
      if (event.key === "Backspace" && !box.value) event.preventDefault(), remove(at);
    });
    return { element: h("li", {}, box, iconButton("remove", "take-away", () => remove(at))), box, show };
  };
  const more = button("add-line", () => insert(values.length), "small");
  return {
    element: h("div", {}, list, more),
    focus: more,
    update(field, again) {
      path = field.path;
      single = !Array.isArray(field.value) && field.value != null && field.value !== "";
      values = Array.isArray(field.value) ? field.value.map(plain) : single ? [plain(field.value)] : [];
      draw(again);
    },
  };
};

/** Labels with their texts, as in a block of contacts. */
const pairs: Composed = (hands) => {
  const rows: { element: HTMLElement; key: HTMLInputElement; show: ((value: string, again: boolean) => void)[] }[] = [];
  const list = h("ul", { class: "pairs" });
  let path: Path = [];
  let entries: [string, string][] = [];
  const row = (at: number) => {
    const [key, value] = [h("input", { type: "text", hint: "pair-label" }), h("input", { type: "text", hint: "pair-text" })];
    const showKey = textBox(key, () => undefined);
    key.addEventListener("change", () => void (key.value && entries[at] && hands.edit({ op: "rename", path: [...path, entries[at][0]], to: key.value })));
    const showValue = textBox(value, (text) => void (entries[at] && hands.edit({ op: "set", path: [...path, entries[at][0]], value: text })));
    const drop = iconButton("remove", "take-away", () => void (entries[at] && hands.edit({ op: "remove", path: [...path, entries[at][0]] })));
    return { element: h("li", {}, key, value, drop), key, show: [showKey, showValue] };
  };
  const more = button("add-pair", () => void hands.edit({ op: "set", path: [...path, say("new-label")], value: "" }), "small");
  return {
    element: h("div", {}, list, more),
    focus: more,
    update(field, again) {
      path = field.path;
      entries = Object.entries((field.value ?? {}) as Record<string, unknown>).map(([key, value]) => [key, plain(value)]);
      entries.forEach((entry, at) => (rows[at] ??= row(at)).show.forEach((show, side) => show(entry[side] ?? "", again)));
      place(list, rows.slice(0, entries.length).map(({ element }) => element));
    },
  };
};

const COMPOSED: Record<string, Composed> = { card, cards, date, lines, pairs };

/** The whole form: everyday groups, then the rest behind a heading with a search. */
export class Form {
  readonly element: HTMLElement;
  private readonly everyday = h("div");
  private readonly rest = h("div");
  private readonly more: HTMLDetailsElement;
  private readonly broken = h("p", { class: "notice", word: "form-unreadable", hidden: true });
  private readonly groups = new Map<string, { element: HTMLElement; heading: HTMLElement; body: HTMLElement; fields: Fields }>();
  private look: Look = { problems: [], findings: [], form: null, spans: [] };

  constructor(
    private readonly hands: Hands,
    focused: (path: Path) => void,
  ) {
    const search = h("input", { type: "search", hint: "search-fields", oninput: () => this.filter(search.value) });
    this.more = h("details", { class: "more" }, h("summary", {}, h("span", { word: "more-fields" })), search, this.rest);
    this.element = h("form", { class: "form", onsubmit: (event) => event.preventDefault(), onfocusin: (event) => {
      const path = (event.target as HTMLElement).closest<HTMLElement>("[data-path]")?.dataset.path;
      if (path) focused(JSON.parse(path));
    } }, this.broken, this.everyday, this.more);
  }

  update(look: Look, again: boolean): void {
    this.broken.hidden = look.form !== null;
    this.element.classList.toggle("stale", look.form === null);
    if (!look.form) return;
    this.look = look;
    const shown: [HTMLElement[], HTMLElement[]] = [[], []];
    for (const group of look.form.groups) shown[group.everyday ? 0 : 1].push(this.group(group, again));
    place(this.everyday, shown[0]);
    place(this.rest, shown[1]);
    this.more.hidden = !shown[1].length;
  }

  private group(group: Group, again: boolean): HTMLElement {
    const key = `${group.everyday} ${group.fields[0]?.path.join(".") ?? group.label}`;
    let present = this.groups.get(key);
    if (!present) {
      const [heading, body] = [h("h2"), h("div", { class: "fields" })];
      present = { heading, body, element: h("section", { class: "group" }, heading, body), fields: new Fields(this.hands, () => this.look) };
      this.groups.set(key, present);
    }
    present.heading.textContent = group.label;
    place(present.body, present.fields.elements(group.fields, again) as Child[]);
    return present.element;
  }

  private filter(searched: string): void {
    for (const field of this.rest.querySelectorAll<HTMLElement>(".fields > .field"))
      field.hidden = !field.dataset.search?.includes(searched.trim().toLocaleLowerCase());
    for (const group of this.rest.children) (group as HTMLElement).hidden = !group.querySelector(".fields > .field:not([hidden])");
  }

  /** Goes to the field of a path, or to the nearest one around it. */
  show(path: Path): boolean {
    for (let length = path.length; length > 0; length--) {
      const row = this.rowOf(path.slice(0, length));
      if (!row) continue;
      if (this.rest.contains(row)) this.more.open = true;
      const deeper = path[length];
      const box = row.querySelectorAll<HTMLElement>("input:not(.behind), textarea, select")[typeof deeper === "number" ? deeper : 0] ?? row.querySelector<HTMLElement>("input, textarea, select, button");
      box?.focus();
      row.scrollIntoView({ block: "center" });
      return true;
    }
    return false;
  }

  private rowOf(path: Path): HTMLElement | undefined {
    const written = JSON.stringify(path);
    return [...this.element.querySelectorAll<HTMLElement>("[data-path]")].find((row) => row.dataset.path === written);
  }

  refused(path: Path, problems: Problem[]): void {
    const found = this.rowOf(path)?.querySelector(":scope > .found");
    found?.replaceChildren(...problems.map((problem) => h("li", { class: "error" }, [either(problem.message), either(problem.hint)].join(" "))));
  }

  retell = (): void => tellAll(this.element);
}
