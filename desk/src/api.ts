// What is said to the server of the desk and what it answers; the only file that calls fetch.
import { spoken } from "./words";

export type Path = (string | number)[];
/** HTML by the selector of its place: `{"#letters": "<table>…"}`. */
export type Html = Record<string, string>;
export type Version = { text: string; hash: string };
export type Draft = { text: string; base_hash: string; base: string };
type Then = { route: string; after: number; while: string };
export type Letter = Version & { name: string; drafts: Draft[]; html: Html; dialog?: string; then?: Then };
/** One action of the form: which there are, and what they need beside their path, govdocs/desk/form/edits.py says. */
export type Edit = { op: string; path: Path; [more: string]: unknown };
/** A file for the clerk, and what the server says of it. */
export type MadeFile = { blob: Blob; name: string; note: string };

/** The server refused and says why; without a body it gave no answer. */
export class Refused extends Error {
  constructor(readonly body?: { said?: string; theirs?: Version; dialog?: string }) {
    super("refused");
  }
}

// The address gives the token after its #, so that no log and no other page sees it; the tab keeps it.
const given = /^#([\w-]{20,})$/.exec(location.hash)?.[1];
if (given) {
  sessionStorage.setItem("token", given);
  history.replaceState(null, "", "/");
}
export const hasToken = (): boolean => Boolean(sessionStorage.getItem("token"));

async function call(route: string, body?: object, keepalive = false): Promise<Response> {
  const headers = { "X-Govdocs-Token": sessionStorage.getItem("token") ?? "", "Content-Type": "application/json" };
  const sent = body && { method: "POST", body: JSON.stringify(body) };
  const answer = await fetch(route, { headers, cache: "no-store", keepalive, ...sent }).catch(() => undefined);
  document.getElementById("stopped")?.toggleAttribute("hidden", answer !== undefined);
  if (!answer?.ok) throw new Refused(answer && (await answer.json().catch(() => ({}))));
  return answer;
}

export const get = async <T>(route: string): Promise<T> => (await call(`/api/${route}?lang=${spoken()}`)).json();
export const picture = async (address: string): Promise<Blob> => (await call(address)).blob();

/** The answer to a question; a file comes under `made`. */
export async function post<T>(route: string, body: object, leaving = false): Promise<T & { made?: MadeFile }> {
  const answer = await call(`/api/${route}`, { lang: spoken(), ...body }, leaving);
  const [name, note] = ["content-disposition", "x-govdocs-note"].map((header) => answer.headers.get(header) ?? "");
  if (!name) return answer.json();
  const named = { name: decodeURIComponent(name.replace(/^.*''/, "")), note: decodeURIComponent(note!) };
  return { made: { blob: await answer.blob(), ...named } } as T & { made: MadeFile };
}

export const samePath = (one: Path, other: Path): boolean => one.length === other.length && startsWith(one, other);
export const startsWith = (path: Path, start: Path): boolean => start.every((step, at) => path[at] === step);
