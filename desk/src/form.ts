// The form, whose HTML the server writes: typing in a box becomes an edit of the text at the path of its field.
// Shown at once, before the server has answered, are a new line of a list and the lack of one that was taken away.
import { ACTS, open } from "./acts";
import type { Edit, Path } from "./api";
import { isComposing } from "./fragments";
import { point } from "./page";
import { spoken } from "./words";

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const pathOf = (element: Element): Path => JSON.parse(element.closest<HTMLElement>("[data-path]")!.dataset.path!);
const rowsOf = (element: Element): Element[] => [...element.closest("ol, tbody")!.children];
const rowOf = (element: Element): number => rowsOf(element).indexOf(element.closest("li, tr")!);
const edit = (edit: Edit): unknown => open?.edit(edit);

function on<Kind extends Event>(kind: string, of: string, heard: (box: Box, event: Kind) => void): void {
  const isMeant = ({ target }: Event): boolean => (target as Element).matches(`#form ${of}`);
  document.addEventListener(kind, (event) => isMeant(event) && heard(event.target as Box, event as Kind), true);
}
on("input", "[data-set]", typed);
on("compositionend", "[data-set]", typed);
on("change", "[data-set]", left);
on("change", "[data-rename]", (box) => box.value && edit({ op: "rename", path: pathOf(box), to: box.value }));
on("keydown", ".lines [data-set]", lineKey);
on("keydown", "td [data-set]", cellKey);
on<KeyboardEvent>("keydown", ".one-line", (_, event) => event.key === "Enter" && event.preventDefault());
on("focusin", "[data-path] *", (box) => point(pathOf(box)));
Object.assign(ACTS, {
  "add-line": (button: Element) => addLine(button.previousElementSibling!.lastElementChild!),
  "drop-line": dropLine,
});

/** The fields behind a heading in which somebody is typing: there they stay, though they are filled now. */
export const behind = (): Path[] =>
  [...document.querySelectorAll("#form :is(.card-rare, #rest .fields) > .field:focus-within")].map(pathOf);

function typed(box: Box): void {
  if (isComposing()) return;
  const value = box.matches(".one-line") ? box.value.replace(/\s*\n\s*/g, " ") : box.value; // pasted ones too
  const { classList } = box.closest(".field")!;
  if (!value && (classList.contains("absent") || box instanceof HTMLSelectElement)) return left(box);
  classList.remove("absent");
  const table = box.closest("tbody");
  if (table) edit({ op: "set", path: pathOf(box), value: textsOf(table) });
  else edit({ op: "set", path: box.closest(".lines") ? [...pathOf(box), rowOf(box)] : pathOf(box), value });
}

/** A box left empty takes an optional field away, with its key. */
function left(box: Box): void {
  const { classList } = box.closest(".field")!;
  if (box.value || box.dataset.optional === undefined || classList.contains("absent")) return;
  classList.add("absent");
  edit({ op: "remove", path: pathOf(box) });
}

// Lists of lines: Enter adds one below, Backspace in an empty one takes it away

function lineKey(box: Box, event: KeyboardEvent): void {
  if (event.isComposing || !(event.key === "Enter" || (event.key === "Backspace" && !box.value))) return;
  event.preventDefault();
  if (event.key === "Enter") addLine(box.closest("li")!);
  else dropLine(box);
}

function addLine(row: Element): void {
  edit({ op: "insert", path: pathOf(row), index: rowOf(row) + 1, value: "" });
  const added = row.cloneNode(true) as Element;
  const box = added.querySelector("textarea")!;
  box.value = "";
  row.after(added);
  box.ariaLabel = (rowOf(added) + 1).toLocaleString(spoken() === "bn" ? "bn-BD" : "en");
  box.focus();
}

function dropLine(element: Element): void {
  const [rows, at] = [rowsOf(element), rowOf(element)];
  edit({ op: "remove", path: rows.length > 1 ? [...pathOf(element), at] : pathOf(element) });
  rows[at]?.remove();
  rows[at ? at - 1 : 1]?.querySelector("textarea")?.focus();
}

// Tables: arrows go through them, and a table pasted from Word or Excel fills them from the cell it is pasted in

function cellKey(box: Box, event: KeyboardEvent): void {
  const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
  const row = step && (rowsOf(box)[rowOf(box) + step] as HTMLTableRowElement | undefined);
  if (!row || event.isComposing) return;
  event.preventDefault();
  row.cells[box.closest("td")!.cellIndex]?.querySelector("input")?.focus();
}

/** What was pasted in a cell, if it is a table; whether it is. */
export function fillFrom(cell: Element, html: string, text: string): boolean {
  if (!cell.matches("#form td [data-set]") || !(text.includes("\t") || html.includes("<t"))) return false;
  edit({ op: "fill", path: pathOf(cell), row: rowOf(cell), column: cell.closest("td")!.cellIndex - 1, html, text });
  return true;
}

/** Goes to the field of a path, or to the nearest one around it. */
export function showField(path: Path): boolean {
  for (let length = path.length; length > 0; length--) {
    const row = fieldOf(path.slice(0, length));
    if (!row) continue;
    for (let around = row.closest("details"); around; around = around.parentElement!.closest("details"))
      around.open = true;
    const item = row.querySelector("ol, tbody")?.children[Number(path[length])] ?? row;
    const box = item.querySelector<HTMLElement>("input, textarea, select");
    (box ?? row.querySelector<HTMLElement>("button"))?.focus();
    row.scrollIntoView({ block: "center" });
    return true;
  }
  return false;
}

function fieldOf(path: Path): HTMLElement | null {
  return document.querySelector(`#form [data-path=${JSON.stringify(JSON.stringify(path))}]`);
}

/** Says at a field why it cannot be as it was typed. */
export function refuseField(path: Path, why: string): void {
  const item = Object.assign(document.createElement("li"), { className: "error", textContent: why });
  fieldOf(path)?.querySelector(":scope > .found")?.replaceChildren(item);
}

/** The texts of a table; cells that its rows do not have yet are left out as long as they are empty. */
function textsOf(table: Element): string[][] {
  return [...table.children].map((row) => {
    const boxes = [...row.querySelectorAll("input")];
    while (boxes.length && boxes.at(-1)!.dataset.beyond !== undefined && !boxes.at(-1)!.value) boxes.pop();
    return boxes.map((box) => box.value);
  });
}
