// Issuing, step by step: examination, number, PDF, archive. And what leaves the desk otherwise: downloads, print, hand-off.
import { bytes, post, type Problem } from "./api";
import { announce, button, dialog, h } from "./dom";
import { type OpenLetter, tellRefusal } from "./letter";
import { either, say } from "./words";

const STEPS = ["audit", "number", "pdf", "archive"] as const;

/** Each step is seen before the next; until the number is taken everything can be left as it was. */
export function issue(letter: OpenLetter): void {
  const rows = STEPS.map((step) => h("li", {}, h("span", { word: `issue-${step}` }), h("p", { class: "detail" })));
  const next = button("issue-next", () => void go(), "primary");
  const box = dialog("issue", h("p", { class: "help", word: "issue-help" }), h("ol", { class: "steps" }, ...rows), h("footer", {}, next));
  let at = 0;
  rows[0]?.setAttribute("aria-current", "step");
  async function go(): Promise<void> {
    const [step, row] = [STEPS[at], rows[at]];
    if (!step || !row) return box.close();
    next.disabled = true;
    const detail = row.querySelector(".detail") as HTMLElement;
    try {
      if (!letter.isSaved && !(await letter.save())) return box.close();
      type Answer = { done: boolean; text?: string; hash?: string; number?: string; note?: { bn: string; en: string }; problems?: Problem[] };
      const answer = await post<Answer>("issue", { name: letter.name, text: letter.text, base_hash: letter.baseHash, step });
      if (answer.text !== undefined && answer.hash) letter.take({ text: answer.text, hash: answer.hash });
      detail.textContent = either(answer.note) || answer.number || "";
      detail.append(...(answer.problems ?? []).map((problem) => h("span", { class: problem.severity }, either(problem.message))));
      row.className = answer.done ? "done" : "refused";
      if (answer.done) at++;
    } catch (error) {
      row.className = "refused";
      tellRefusal(error);
    }
    rows.forEach((other, index) => other.toggleAttribute("aria-current", index === at));
    next.disabled = false;
    next.textContent = say(at === STEPS.length ? "done" : at === 0 ? "issue-again" : "issue-next");
    if (at === STEPS.length) box.querySelector("footer")?.prepend(button("download-pdf", () => void download(letter, "pdf")));
    next.focus();
  }
  void go();
}

export function hand(blob: Blob, name: string): void {
  const link = h("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export async function download(letter: OpenLetter, format: string): Promise<void> {
  await letter.download(format).then((blob) => hand(blob, letter.name.replace(/\.ya?ml$/, `.${format}`)), tellRefusal);
}

/** The PDF in a tab of its own, from where the browser prints it. */
export async function print(letter: OpenLetter): Promise<void> {
  await letter.download("pdf").then((blob) => void window.open(URL.createObjectURL(blob)), tellRefusal);
}

export async function mail(letter: OpenLetter): Promise<void> {
  const body = { name: letter.name, text: letter.text, how: "eml" };
  await bytes("/api/hand-off", body).then((blob) => hand(blob, letter.name.replace(/\.ya?ml$/, ".eml")), tellRefusal);
}

/** For D-Nothi: the whole letter as clean HTML on the clipboard, or its fields one by one. */
export async function copyForNothi(letter: OpenLetter): Promise<void> {
  type Answer = { html: string; fields: { label: string; text: string }[] };
  const answer = await post<Answer>("hand-off", { name: letter.name, text: letter.text, how: "copy" }).catch((error) => (tellRefusal(error), undefined));
  if (!answer) return;
  const copy = async (text: string, html?: string): Promise<void> => {
    const item: Record<string, Blob> = { "text/plain": new Blob([text], { type: "text/plain" }) };
    if (html) item["text/html"] = new Blob([html], { type: "text/html" });
    await navigator.clipboard.write([new ClipboardItem(item)]).then(() => announce(say("copied")), () => announce(say("not-copied"), "refused"));
  };
  const plain = (html: string): string => new DOMParser().parseFromString(html, "text/html").body.innerText;
  dialog(
    "copy-for-nothi",
    h("p", { class: "help", word: "copy-help" }),
    button("copy-all", () => void copy(plain(answer.html), answer.html), "primary"),
    h("dl", { class: "copies" }, ...answer.fields.map(({ label, text }) => h("div", {}, h("dt", {}, label), h("dd", {}, text, button("copy", () => void copy(text), "small"))))),
  );
}
