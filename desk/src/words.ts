// The language and the theme, kept in this browser; and the few words that the scripts say themselves.
/** By their keys; those of CodeMirror are among them, by its own. */
export let words: Record<string, string> = {};
let language = localStorage.getItem("language") === "en" ? "en" : "bn";

export const spoken = (): string => language;
export const setWords = (told: Record<string, string>): void => void (words = told);
export const say = (key: string): string => words[key] ?? key;

export function otherLanguage(): void {
  language = language === "bn" ? "en" : "bn";
  localStorage.setItem("language", language);
}

/** Light or dark, where somebody chose, else as the system has it. */
export function setTheme(theme = localStorage.getItem("theme")): void {
  if (!theme) return;
  localStorage.setItem("theme", theme);
  document.documentElement.dataset.theme = theme;
}

const isDark = (): boolean => getComputedStyle(document.documentElement).colorScheme.includes("dark");
export const otherTheme = (): void => setTheme(isDark() ? "light" : "dark");
