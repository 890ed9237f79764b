// The words of the screen, given by the server (words.py); the language and the theme, kept in this browser.
export type Language = "bn" | "en";
type Table = Record<Language, Record<string, string>>;

let table: Table = { bn: {}, en: {} };
let language: Language = localStorage.getItem("language") === "en" ? "en" : "bn";

export function setWords(words: Table & { lang?: Language }): void {
  table = words;
  if (words.lang && !localStorage.getItem("language")) language = words.lang;
  document.documentElement.lang = language;
}

export const spoken = (): Language => language;

export function speak(other: Language): void {
  language = other;
  localStorage.setItem("language", other);
  document.documentElement.lang = other;
}

export const digits = (text: string): string =>
  language === "bn" ? text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x9e6 + Number(digit))) : text;

/** The word of a key, its {facts} filled in; a number in the digits of the language. */
export function say(key: string, facts: Record<string, string | number> = {}): string {
  return (table[language][key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name] ?? "";
    return typeof fact === "number" ? digits(String(fact)) : fact;
  });
}

/** What the server says in both languages, in the present one. */
export const either = (text: { bn: string; en: string } | null | undefined): string => text?.[language] ?? "";

/** Light, dark, or as the system has it. */
export function setTheme(theme = localStorage.getItem("theme") ?? "system"): void {
  localStorage.setItem("theme", theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function otherTheme(): void {
  const dark = getComputedStyle(document.documentElement).colorScheme.includes("dark");
  setTheme(dark ? "light" : "dark");
}
