// A picture that is chosen or dropped in the form: the piece that is printed is chosen here, and cut out by the server.
// The four sliders of the dialog say which; drawing on the picture sets them.
import { ACTS, announce, closeDialog, send } from "./acts";
import { placesOf } from "./page";
import { say } from "./words";

const find = <Of extends Element>(selector: string): Of => document.querySelector<Of>(`.crop ${selector}`)!;
const sliders = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>(".crop [type=range]")];

async function choose(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  const path = JSON.parse(input.closest<HTMLElement>("[data-path]")!.dataset.path!);
  const size = placesOf(path)[0]?.dataset.size;
  if (!file || !(await send("dialog/picture", { path, place: size && JSON.parse(size) }))) return;
  find<HTMLInputElement>("[type=file]").files = input.files;
  const image = find<HTMLImageElement>("img");
  image.src = URL.createObjectURL(file);
  image.onerror = () => (closeDialog(), announce(say("no-picture"), "refused"));
  find<HTMLElement>(".crop-stage").onpointerdown = draw;
  show([0, 0, 100, 100]);
}

/** Shows a piece, within the picture; the sliders say the same. */
function show([x, y, width, height]: number[]): void {
  const piece = [x!, y!, Math.min(width!, 100 - x!), Math.min(height!, 100 - y!)];
  sliders().forEach((slider, at) => (slider.value = String(piece[at])));
  const [left, top, ...size] = piece.map((part) => `${part}%`);
  Object.assign(find<HTMLElement>(".crop-box").style, { left, top, width: size[0], height: size[1] });
}

function draw(event: PointerEvent): void {
  const stage = event.currentTarget as HTMLElement;
  const { left, top, width, height } = stage.getBoundingClientRect();
  const percent = (part: number): number => Math.min(Math.max(part * 100, 0), 100);
  const spot = ({ clientX, clientY }: PointerEvent): [number, number] =>
    [percent((clientX - left) / width), percent((clientY - top) / height)];
  const [x, y] = spot(event);
  event.preventDefault();
  stage.setPointerCapture(event.pointerId);
  stage.onpointerup = () => (stage.onpointermove = null);
  stage.onpointermove = (moved) => {
    const [right, bottom] = spot(moved);
    show([Math.min(x, right), Math.min(y, bottom), Math.abs(right - x), Math.abs(bottom - y)]);
  };
}

Object.assign(ACTS, {
  picture: choose,
  crop: () => show(sliders().map((slider) => Number(slider.value))),
});
