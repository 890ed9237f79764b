// The controls of the form that hold one value. Each is made once for its field and then only updated: the control that has
// the focus is never made anew nor written over, or the composition of an input method would die in it.
import { bytes, type Edit, type Field, type Path, post } from "./api";
import { button, h, iconButton } from "./dom";
import { digits, say } from "./words";

export interface Control {
  readonly element: HTMLElement;
  /** What a label names: the first box to type in. */
  readonly focus: HTMLElement;
  update(field: Field, again: boolean): void;
}
export interface Hands {
  readonly name: string;
  edit(edit: Edit): Promise<void>;
  text(): string;
  toText(path: Path): void;
  rewritten(route: string, body: object): Promise<void>;
  said(text: string): void;
}

type Box = HTMLInputElement | HTMLTextAreaElement;

/** A box of text whose path may change with every update; `send` gets what is typed, but nothing of a composition under way. */
export function textBox(box: Box, send: (value: string) => void): (value: string, again: boolean) => void {
  let composing = false;
  const typed = (): void => {
    if (!composing) send(box.value);
    grow(box);
  };
  box.addEventListener("compositionstart", () => (composing = true));
  box.addEventListener("compositionend", () => ((composing = false), typed()));
  box.addEventListener("input", typed);
  box.lang = "bn";
  return (value, again) => {
    const busy = composing || (isFocused(box) && !again);
    if (busy || box.value === value) return;
    const caret = box.selectionStart ?? value.length;
    box.value = value;
    if (isFocused(box)) box.setSelectionRange(caret, caret);
    grow(box);
  };
}

const isFocused = (element: Element): boolean => document.activeElement === element;

function grow(box: Box): void {
  if (!(box instanceof HTMLTextAreaElement) || CSS.supports("field-sizing", "content")) return;
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + 2}px`;
}

export const plain = (value: unknown): string => (value == null ? "" : String(value));

/** Typing sets the value; a box left empty takes an optional field away, with its key. */
function oneValue(box: Box, hands: Hands): Control {
  let field: Field | undefined;
  let present = false;
  const show = textBox(box, (value) => {
    if (field && (value || present)) void hands.edit({ op: "set", path: field.path, value });
    present ||= Boolean(value);
  });
  box.addEventListener("change", () => {
    if (!field || box.value || field.required || !present) return;
    present = false;
    void hands.edit({ op: "remove", path: field.path });
  });
  return {
    element: box,
    focus: box,
    update(next, again) {
      field = next;
      present = next.present;
      box.placeholder = next.example?.split("\n")[0] ?? "";
      show(plain(next.value), again);
    },
  };
}

export const line = (hands: Hands): Control => oneValue(h("input", { type: "text", autocomplete: "off", spellcheck: "true" }), hands);
const paragraphs = (hands: Hands): Control => oneValue(h("textarea", { rows: 3, spellcheck: "true" }), hands);

function count(hands: Hands): Control {
  const control = line(hands);
  control.focus.setAttribute("inputmode", "numeric");
  return control;
}

/** A date as it is typed, with today and a calendar one click away. */
export function date(hands: Hands): Control {
  const written = line(hands);
  const input = written.focus as HTMLInputElement;
  const picker = h("input", { type: "date", class: "behind", tabindex: -1, "aria-hidden": "true" });
  const put = (day: Date): void => {
    const month = new Intl.DateTimeFormat("bn-BD", { month: "long" }).format(day);
    const bangla = (n: number): string => String(n).replace(/\d/g, (digit) => String.fromCharCode(0x9e6 + Number(digit)));
    input.value = `${bangla(day.getDate())} ${month} ${bangla(day.getFullYear())}`;
    input.dispatchEvent(new Event("input"));
  };
  picker.addEventListener("change", () => picker.value && put(new Date(`${picker.value}T12:00`)));
  const aids = [button("today", () => put(new Date()), "small"), iconButton("calendar", "calendar", () => picker.showPicker()), picker];
  return { ...written, element: h("div", { class: "beside" }, input, ...aids) };
}

/** A memo number, with the next one of the register. */
function memo(hands: Hands): Control {
  const written = line(hands);
  const next = button("next-number", () => void hands.rewritten("number", { name: hands.name, text: hands.text() }), "small");
  return { ...written, element: h("div", { class: "beside" }, written.element, next) };
}

/** One of several values; what is written but not among them stays as it is. */
function choice(hands: Hands): Control {
  let field: Field | undefined;
  const select = h("select", {
    onchange() {
      if (!field) return;
      if (select.value) void hands.edit({ op: "set", path: field.path, value: select.value });
      else void hands.edit({ op: "remove", path: field.path });
    },
  });
  let offered = "";
  return {
    element: select,
    focus: select,
    update(next) {
      field = next;
      const value = plain(next.value);
      const options = [...(next.options ?? [])];
      if (value && !options.some((option) => option.value === value)) options.push({ value, label: value });
      if (!next.required || !value) options.unshift({ value: "", label: next.example ? `— ${next.example}` : "—" });
      if (offered !== JSON.stringify(options)) {
        offered = JSON.stringify(options);
        select.replaceChildren(...options.map((option) => h("option", { value: option.value }, option.label)));
      }
      if (select.value !== value) select.value = value;
    },
  };
}

/** Typed freely or picked from the office file. */
let lists = 0;
function suggested(hands: Hands): Control {
  const written = line(hands);
  const list = h("datalist", { id: `list-${++lists}` });
  written.focus.setAttribute("list", list.id);
  return {
    ...written,
    element: h("div", {}, written.element, list),
    update(field, again) {
      written.update(field, again);
      list.replaceChildren(...(field.options ?? []).map((option) => h("option", { value: option.value }, option.label)));
    },
  };
}

/** A picture: the name of its file, or one dropped here, cropped to the shape of its place and kept in the letter's folder. */
function picture(hands: Hands): Control {
  const written = line(hands);
  const shown = h("img", { alt: "", class: "thumb", hidden: true });
  let last = "";
  return {
    ...written,
    element: h("div", { class: "beside" }, written.element, shown),
    update(field, again) {
      written.update(field, again);
      const value = plain(field.value);
      if (value === last) return;
      last = value;
      shown.hidden = true;
      if (!value) return;
      bytes(`/api/picture/${encodeURIComponent(value)}`).then(
        (blob) => ((shown.src = URL.createObjectURL(blob)), (shown.hidden = false)),
        () => undefined,
      );
    },
  };
}

/** Anything the form has no control for: shown as it stands, with the way to its line. */
function raw(hands: Hands): Control {
  let path: Path = [];
  const shown = h("pre", { class: "raw", tabindex: 0 });
  const go = button("to-text", () => hands.toText(path), "small");
  return {
    element: h("div", {}, shown, go),
    focus: go,
    update(field) {
      path = field.path;
      shown.textContent = typeof field.value === "string" ? field.value : field.value == null ? "—" : JSON.stringify(field.value, null, 1);
    },
  };
}

/** A table of texts: arrows and Tab go through it, and a table pasted from Word or Excel fills it from the cell it is pasted in. */
function table(hands: Hands): Control {
  let field: Field | undefined;
  let rows: string[][] = [];
  const grid = h("tbody");
  const head = h("tr");
  const send = (): void => void (field && hands.edit({ op: "set", path: field.path, value: rows }));
  const shows = new Map<HTMLInputElement, (value: string, again: boolean) => void>();
  const cell = (row: number, column: number): HTMLInputElement => {
    const box = h("input", { type: "text" });
    shows.set(box, textBox(box, (value) => ((rows[row] as string[])[column] = value, send())));
    box.addEventListener("keydown", (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
      const next = step && grid.rows[row + step]?.cells[column + 1]?.querySelector("input");
      if (next && !event.isComposing) event.preventDefault(), next.focus();
    });
    box.addEventListener("paste", (event) => {
      const [html, text] = ["text/html", "text/plain"].map((type) => event.clipboardData?.getData(type) ?? "");
      if (!text?.includes("\t") && !html?.includes("<t")) return;
      event.preventDefault();
      event.stopPropagation();
      void post<{ rows?: string[][] }>("pasted", { html, text }).then((answer) => fill(row, column, answer.rows ?? [[text ?? ""]]));
    });
    return box;
  };
  const fill = (row: number, column: number, pasted: string[][]): void => {
    pasted.forEach((cells, down) => cells.forEach((value, right) => ((rows[row + down] ??= [])[column + right] = value)));
    const width = Math.max(...rows.map((cells) => cells.length));
    rows = rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? ""));
    draw(true);
    send();
    hands.said(say("table-pasted", { n: pasted.length }));
  };
  const draw = (again: boolean): void => {
    const width = Math.max(field?.columns?.length ?? 0, ...rows.map((cells) => cells.length));
    head.replaceChildren(h("td"), ...Array.from({ length: width }, (_, at) => h("th", { scope: "col" }, field?.columns?.[at] ?? digits(String(at + 1)))), h("td"));
    while (grid.rows.length > rows.length) grid.deleteRow(-1);
    rows.forEach((cells, down) => {
      const row = grid.rows[down] ?? grid.appendChild(h("tr", {}, h("th", { scope: "row" }, digits(String(down + 1))), h("td", {}, iconButton("remove", "remove-row", () => (rows.splice(down, 1), draw(true), send())))));
      while (row.cells.length > width + 2) row.deleteCell(-2);
      while (row.cells.length < width + 2) row.insertBefore(h("td", {}, cell(down, row.cells.length - 2)), row.lastChild);
      cells.forEach((value, right) => {
        const box = row.cells[right + 1]?.querySelector("input") as HTMLInputElement;
        box.setAttribute("aria-label", `${head.cells[right + 1]?.textContent} ${digits(String(down + 1))}`);
        shows.get(box)?.(value, again);
      });
    });
  };
  const add = (): void => {
    rows.push(Array.from({ length: Math.max(field?.columns?.length ?? 1, rows[0]?.length ?? 1) }, () => ""));
    draw(false);
    grid.rows[rows.length - 1]?.cells[1]?.querySelector("input")?.focus();
  };
  const more = button("add-row", add, "small");
  return {
    element: h("div", { class: "grid" }, h("div", { class: "scroll", tabindex: -1 }, h("table", {}, h("thead", {}, head), grid)), more),
    focus: more,
    update(next, again) {
      field = next;
      if (Array.isArray(next.value)) rows = next.value.map((cells: unknown[]) => (Array.isArray(cells) ? cells.map(plain) : [plain(cells)]));
      else rows = [];
      draw(again);
    },
  };
}

export const CONTROLS: Record<string, (hands: Hands) => Control> = {
  line,
  paragraphs,
  count,
  memo,
  choice,
  yesno: choice,
  officer: suggested,
  office: suggested,
  picture,
  table,
  raw,
};
