// The signs on buttons, drawn on a field of 24 by 24.
const PATHS: Record<string, string> = {
  back: "M15 5l-7 7 7 7",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
  close: "M6 6l12 12M18 6L6 18",
  copy: "M8 8h12v12H8zM16 8V4H4v12h4",
  down: "M12 5v14M6 13l6 6 6-6",
  keys: "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M8 14h8",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  redo: "M20 9H9a5 5 0 000 10h5M20 9l-4-4M20 9l-4 4",
  remove: "M6 6l12 12M18 6L6 18",
  rename: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  theme: "M12 4a8 8 0 100 16zM12 4a8 8 0 010 16",
  trash: "M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10 11v5M14 11v5",
  undo: "M4 9h11a5 5 0 010 10h-5M4 9l4-4M4 9l4 4",
  up: "M12 19V5M6 11l6-6 6 6",
};

export function icon(name: string): HTMLElement {
  const span = document.createElement("span");
  span.className = "i";
  span.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${PATHS[name]}"/></svg>`;
  return span;
}
