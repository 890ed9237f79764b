// What was found, in a list: problems that keep the letter from being drawn or issued, and what the audit asks.
import { type Path, post, type Problem } from "./api";
import { announce, button, h } from "./dom";
import { type OpenLetter, tellRefusal } from "./letter";
import { digits, either, say } from "./words";

export class Problems {
  readonly element = h("section", { class: "problems", hint: "problems" });
  readonly count = h("span", { class: "badge" });
  private at = -1;
  private found: Problem[] = [];

  constructor(
    private readonly letter: OpenLetter,
    private readonly goTo: (path: Path, line: number | null) => void,
  ) {
    this.element.removeAttribute("title");
  }

  update(): void {
    const { problems, findings } = this.letter.look;
    this.found = [...problems, ...findings];
    const worst = ["error", "warning", "notice"].find((severity) => this.found.some((problem) => problem.severity === severity));
    this.count.className = `badge ${worst ?? "none"}`;
    this.count.textContent = digits(String(this.found.length));
    const mechanical = this.found.some((problem) => problem.fix);
    this.element.replaceChildren(
      h("header", {}, h("h2", { word: "problems" }), mechanical && button("fix-all", () => void this.letter.fix(), "small")),
      this.found.length ? h("ol", {}, ...this.found.map((problem) => this.item(problem))) : h("p", { class: "empty", word: "no-problems" }),
    );
  }

  private item(problem: Problem): HTMLElement {
    const where = problem.line ? say("line-number", { n: problem.line }) : "";
    const words = problem.code.startsWith("spelling") && problem.given ? [problem.given] : [];
    return h(
      "li",
      { class: problem.severity },
      h(
        "button",
        { type: "button", class: "finding", onclick: () => this.goTo(problem.path, problem.line) },
        h("span", { class: `severity ${problem.severity}` }, say(problem.severity)),
        h("span", { class: "message" }, either(problem.message), " ", h("span", { class: "hint" }, either(problem.hint))),
        h("span", { class: "where" }, where),
      ),
      h("div", { class: "actions" }, problem.fix && button("fix", () => void this.letter.fix(problem), "small"), words.length > 0 && button("accept-word", () => void this.accept(words), "small quiet")),
    );
  }

  private async accept(words: string[]): Promise<void> {
    try {
      await post("accept", { name: this.letter.name, words });
      announce(say("accepted"));
      await this.letter.lookNow();
    } catch (error) {
      tellRefusal(error);
    }
  }

  /** The next or the one before, from the keyboard. */
  step(by: number): void {
    if (!this.found.length) return announce(say("no-problems"));
    this.at = (this.at + by + this.found.length) % this.found.length;
    const problem = this.found[this.at];
    if (!problem) return;
    this.goTo(problem.path, problem.line);
    announce(either(problem.message));
  }
}
