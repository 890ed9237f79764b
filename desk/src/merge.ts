// One letter for every row of a sheet: drop the sheet, match its columns, see letters, make them all.
import { base64, bytes, get, post, type Preview, type Problem } from "./api";
import { button, dialog, h } from "./dom";
import { hand } from "./issue";
import { type OpenLetter, tellRefusal } from "./letter";
import { either, say } from "./words";

type Opened = { columns: string[]; fields: { name: string; label: string }[] | string[]; matched: Record<string, string>; rows: number; problems: Problem[] };

export function merge(letter: OpenLetter): void {
  const file = h("input", { type: "file", id: "sheet", accept: ".csv,.tsv,.xlsx,.ods", onchange: () => void (file.files?.[0] && open(file.files[0])) });
  const drop = h("div", { class: "drop" }, h("label", { for: "sheet", word: "drop-sheet" }), file);
  const body = h("div");
  const box = dialog("merge", drop, body);
  box.classList.add("wide");
  for (const kind of ["dragover", "drop"]) drop.addEventListener(kind, (event) => event.preventDefault());
  drop.addEventListener("drop", (event) => void (event.dataTransfer?.files[0] && open(event.dataTransfer.files[0])));

  async function open(sheet: File): Promise<void> {
    const given = { name: letter.name, text: letter.text, sheet: { name: sheet.name, data: await base64(sheet) } };
    const opened = await post<Opened>("merge/open", given).catch((error) => (tellRefusal(error), undefined));
    if (!opened) return;
    const matched = { ...opened.matched };
    const fields = opened.fields.map((field) => (typeof field === "string" ? { name: field, label: field } : field));
    let row = 0;
    const shown = h("div", { class: "merge-pages" });
    const look = async (): Promise<void> => {
      const { pages } = await post<Preview>("merge/look", { ...given, matched, row }).catch((error) => (tellRefusal(error), { pages: [] as Preview["pages"] }));
      shown.replaceChildren(...pages.map(({ png }, at) => h("img", { src: `data:image/png;base64,${png}`, alt: say("page-number", { n: at + 1 }) })));
    };
    const turn = (by: number): void => {
      row = Math.min(Math.max(row + by, 0), opened.rows - 1);
      which.textContent = say("row-of", { n: row + 1, all: opened.rows });
      void look();
    };
    const which = h("span", { role: "status" });
    const choices = fields.map(({ name, label }) => {
      const select = h("select", { "aria-label": label, onchange: () => ((matched[name] = select.value), void look()) }, h("option", { value: "" }, "—"), ...opened.columns.map((column) => h("option", { value: column, selected: matched[name] === column }, column)));
      return h("tr", {}, h("th", { scope: "row" }, label), h("td", {}, select));
    });
    const make = (output: string): Promise<void> => run({ ...given, matched, output });
    body.replaceChildren(
      h("ul", { class: "found" }, ...opened.problems.map((problem) => h("li", { class: problem.severity }, either(problem.message)))),
      h("div", { class: "merge-sides" }, h("table", { class: "matches" }, ...choices), h("div", {}, h("p", { class: "beside" }, button("row-before", () => turn(-1), "small"), which, button("row-after", () => turn(1), "small")), shown)),
      h("footer", {}, button("make-zip", () => void make("zip"), "primary"), button("make-pdf", () => void make("pdf"))),
    );
    turn(0);
  }

  async function run(body_: { output: string; [more: string]: unknown }): Promise<void> {
    const started = await post<{ job: string }>("merge/run", body_).catch((error) => (tellRefusal(error), undefined));
    if (!started) return;
    const bar = h("progress", { max: 1, value: 0, "aria-label": say("merging") });
    const told = h("p", { role: "status" });
    let going = true;
    const stop = button("cancel", () => ((going = false), void post(`merge/${started.job}/cancel`, {}).catch(() => undefined)));
    body.replaceChildren(told, bar, h("footer", {}, stop));
    while (going && box.open) {
      type State = { done: number; all: number; state: string; problems: Problem[] };
      const state = await get<State>(`/api/merge/${started.job}`).catch((error) => (tellRefusal(error), undefined));
      if (!state) return;
      told.textContent = say("merged-of", { n: state.done, all: state.all });
      [bar.max, bar.value] = [state.all || 1, state.done];
      if (state.problems.length) told.append(h("ul", { class: "found" }, ...state.problems.map((problem) => h("li", { class: problem.severity }, either(problem.message)))));
      if (["done", "failed", "cancelled"].includes(state.state)) {
        if (state.state === "done") hand(await bytes(`/api/merge/${started.job}/result`), `${letter.name.replace(/\.ya?ml$/, "")}.${body_.output}`);
        stop.textContent = say("close");
        stop.onclick = () => box.close();
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    box.close();
  }
}
