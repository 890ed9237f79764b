// What is said to the server of the desk and what it answers; the only file that calls fetch.
export type Path = (string | number)[];
export type Said = { bn: string; en: string };
export interface Problem {
  code: string;
  severity: "error" | "warning" | "notice";
  path: Path;
  line: number | null;
  message: Said;
  hint: Said;
  given: string;
  start?: number | null;
  end_offset?: number | null;
  fix?: boolean;
}
export interface Field {
  path: Path;
  label: string;
  help: string;
  widget: string;
  required: boolean;
  example: string | null;
  /** Of a field in a card: seldom needed, and not there. */
  rare?: boolean;
  /** What one more card may be. */
  new?: { label: string; value: unknown }[];
  value: unknown;
  problems: number[];
  fields?: Field[];
  items?: Field[][];
  columns?: string[];
  options?: { value: string; label: string }[];
  present: boolean;
  span?: [number, number] | null;
}
export interface Group {
  label: string;
  everyday: boolean;
  fields: Field[];
}
export interface Look {
  problems: Problem[];
  findings: Problem[];
  summary?: unknown;
  form: { language: "bn" | "en"; groups: Group[] } | null;
  spans: { path: Path; start: number; end: number }[];
}
export interface Listed {
  name: string;
  kind: string;
  form: string;
  subject: string;
  number: string;
  date: string;
  state: "draft" | "problems" | "ready" | "issued";
  changed: string | number;
}
export interface Folder {
  folder: string;
  read_only: boolean;
  office: string | null;
  letters: Listed[];
  lost: { name: string }[];
  trash: { id: string; name: string; when: string }[];
}
export interface Letter {
  name: string;
  text: string;
  hash: string;
  draft: { text: string; base_hash: string; base: string; when: string } | null;
}
export type Edit =
  | { op: "set"; path: Path; value: unknown }
  | { op: "remove"; path: Path }
  | { op: "insert"; path: Path; index: number; value: unknown }
  | { op: "move"; path: Path; index: number; to: number }
  | { op: "rename"; path: Path; to: string };
export interface Place {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  path: Path;
}
export interface Preview {
  pages: { hash: string; width: number; height: number; png?: string | null }[];
  places: Place[];
  problems: Problem[];
  draft: boolean;
  dropped?: boolean;
}

/** The server refused and says why. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly body: { problems?: Problem[]; theirs?: { text: string; hash: string } },
  ) {
    super(`refused: ${status}`);
  }
}
/** No answer came: the server has stopped. */
export class Unreachable extends Error {}

// The address gives the token after its #, so that no log and no other page sees it; the tab keeps it.
const given = /^#([\w-]{20,})$/.exec(location.hash)?.[1];
if (given) {
  sessionStorage.setItem("token", given);
  history.replaceState(null, "", "/");
}
export const hasToken = (): boolean => Boolean(sessionStorage.getItem("token"));

export const connection = { changed: (_reachable: boolean): void => undefined };

async function call(route: string, body?: unknown, keepalive = false): Promise<Response> {
  const headers: Record<string, string> = { "X-Govdocs-Token": sessionStorage.getItem("token") ?? "" };
  const request: RequestInit = { headers, cache: "no-store", keepalive };
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
    request.method = "POST";
    request.body = JSON.stringify(body);
  }
  let answer: Response;
  try {
    answer = await fetch(route, request);
  } catch {
    connection.changed(false);
    throw new Unreachable();
  }
  connection.changed(true);
  if (!answer.ok) throw new Refused(answer.status, await answer.json().catch(() => ({})));
  return answer;
}

export const get = async <T>(route: string): Promise<T> => (await call(route)).json();
export const post = async <T>(route: string, body: unknown, leaving = false): Promise<T> =>
  (await call(`/api/${route}`, body, leaving)).json();
export const bytes = async (route: string, body?: unknown): Promise<Blob> => (await call(route, body)).blob();

/** A picture that only the token opens, as an address of this page. */
export const picture = async (route: string): Promise<string> => URL.createObjectURL(await bytes(route));

export const base64 = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^.*?,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

export const samePath = (one: Path, other: Path): boolean => one.length === other.length && startsWith(one, other);
export const startsWith = (path: Path, start: Path): boolean => start.every((step, at) => path[at] === step);
