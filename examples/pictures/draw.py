"""Draws the pictures that stand for photographs in the examples: `python examples/pictures/draw.py`, from anywhere."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 640, 420
FINER = 3  # drawn this much larger, then reduced: smooth edges
COLOURS = 128  # of the PNG's palette

SKY, WALL, FLOOR = "#cfe6f2", "#f1e8d8", "#c9a97c"
GRASS, CROP, WATER, EARTH = "#9fc97a", "#4f8f3f", "#6fb3cf", "#b98a5a"
WOOD, DARK, WHITE, SKIN, HAIR = "#8a5a34", "#3b3b45", "#ffffff", "#b97f56", "#2c2320"
SHIRTS = ("#c8553d", "#3d7ea6", "#e0a030", "#5b8c5a", "#8e5b9a", "#2f8f8f")


class Scene:
    """A canvas in points of the finished picture; the origin is the top left corner."""

    def __init__(self, above: str, below: str, horizon: int) -> None:
        self.image = Image.new("RGB", (WIDTH * FINER, HEIGHT * FINER), above)
        self._draw = ImageDraw.Draw(self.image)
        self.box(0, horizon, WIDTH, HEIGHT, below)

    def box(
        self, left: float, top: float, right: float, bottom: float, colour: str, round_by: float = 0
    ) -> None:
        self._draw.rounded_rectangle(_larger(left, top, right, bottom), round_by * FINER, colour)

    def disc(self, x: float, y: float, across: float, down: float, colour: str) -> None:
        self._draw.ellipse(_larger(x - across, y - down, x + across, y + down), colour)

    def shape(self, colour: str, *points: tuple[float, float]) -> None:
        self._draw.polygon([tuple(_larger(*point)) for point in points], colour)

    def line(self, colour: str, width: float, *points: tuple[float, float]) -> None:
        self._draw.line([tuple(_larger(*point)) for point in points], colour, round(width * FINER), "curve")

    def person(self, x: float, feet: float, tall: float, shirt: str, *, scarf: bool = False) -> None:
        """Someone standing, `tall` points high; with a scarf over the hair if wanted."""
        head = tall * 0.11
        top = feet - tall
        self.box(x - tall * 0.1, feet - tall * 0.45, x + tall * 0.1, feet, DARK, tall * 0.04)
        self.box(x - tall * 0.15, top + head * 2, x + tall * 0.15, feet - tall * 0.32, shirt, tall * 0.08)
        if scarf:
            self.disc(x, top + head, head * 1.15, head * 1.2, shirt)
        else:
            self.disc(x, top + head * 0.75, head, head * 0.85, HAIR)
        self.disc(x, top + head * 1.2, head * 0.85, head * 0.95, SKIN)

    def seated_from_behind(self, x: float, y: float, shirt: str) -> None:
        self.box(x - 24, y, x + 24, y + 60, shirt, 18)
        self.disc(x, y - 12, 15, 17, HAIR)

    def table(self, left: float, top: float, right: float, floor: float) -> None:
        for leg in (left + 10, right - 18):
            self.box(leg, top, leg + 8, floor, WOOD)
        self.box(left, top, right, top + 12, "#a9713f", 3)

    def save(self, path: Path) -> None:
        small = self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        small.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def training() -> Scene:
    scene = Scene(WALL, FLOOR, 270)
    scene.box(180, 50, 500, 200, WOOD, 4)
    scene.box(188, 58, 492, 192, "#2f5d4a")
    for row, length in enumerate((200, 240, 160)):
        scene.line(WHITE, 3, (215, 90 + row * 32), (215 + length, 90 + row * 32))
    scene.person(120, 300, 190, SHIRTS[1])
    scene.line(WOOD, 4, (140, 190), (205, 130))
    for row, (y, start) in enumerate(((275, 230), (345, 190))):
        for seat in range(5):
            scene.seated_from_behind(start + seat * 82, y, SHIRTS[(seat + row * 2) % len(SHIRTS)])
    return scene


def meeting() -> Scene:
    scene = Scene(WALL, FLOOR, 250)
    scene.box(60, 40, 230, 150, SKY, 2)
    scene.line(WOOD, 6, (60, 40), (230, 40), (230, 150), (60, 150), (60, 40), (60, 40))
    scene.line(WOOD, 4, (145, 40), (145, 150))
    scene.box(330, 50, 560, 110, SHIRTS[3], 6)
    for seat in range(6):
        scene.person(90 + seat * 92, 340, 190, SHIRTS[seat], scarf=seat % 3 == 1)
    scene.disc(320, 330, 290, 70, "#a9713f")
    scene.disc(320, 322, 282, 62, "#c08a55")
    for sheet in range(5):
        scene.box(120 + sheet * 90, 300, 165 + sheet * 90, 326, WHITE, 2)
    return scene


def field_visit() -> Scene:
    scene = Scene(SKY, GRASS, 190)
    scene.disc(350, 70, 34, 34, "#f4c84a")
    scene.shape("#7fb069", (0, 190), (130, 120), (270, 190))
    scene.shape("#7fb069", (180, 190), (340, 135), (500, 190))
    _house(scene, 470, 200)
    for row in range(6):
        y = 225 + row * 32
        scene.line(EARTH, 8, (0, y + 12), (WIDTH, y + 12))
        for plant in range(17):
            scene.disc(12 + plant * 40 + row % 2 * 18, y, 10, 9, CROP)
    for x, tall, shirt, scarf in (
        (190, 170, SHIRTS[0], True),
        (255, 185, SHIRTS[1], False),
        (325, 175, SHIRTS[2], False),
    ):
        scene.person(x, 390, tall, shirt, scarf=scarf)
    scene.box(268, 280, 300, 310, WHITE, 2)
    return scene


def market_stall() -> Scene:
    scene = Scene(SKY, EARTH, 300)
    scene.person(250, 330, 190, SHIRTS[4], scarf=True)
    for post in (110, 520):
        scene.box(post, 110, post + 12, 380, WOOD)
    for stripe in range(11):
        left = 90 + stripe * 42
        scene.shape(
            SHIRTS[0] if stripe % 2 else WHITE, (left, 130), (left + 42, 130), (left + 36, 70), (left + 6, 70)
        )
    scene.box(100, 270, 540, 370, "#a9713f", 4)
    for basket, colour in enumerate(("#d64533", "#6aa84f", "#f1a53b", "#7a4a8c", "#e8d26a")):
        x = 145 + basket * 88
        for fruit in range(7):
            scene.disc(x - 27 + fruit * 9, 258 - (fruit % 3) * 9, 10, 10, colour)
        scene.shape(WOOD, (x - 40, 262), (x + 40, 262), (x + 30, 296), (x - 30, 296))
    scene.person(580, 400, 200, SHIRTS[1])
    return scene


def sewing() -> Scene:
    scene = Scene(WALL, FLOOR, 300)
    for hanger, colour in enumerate(SHIRTS[:4]):
        x = 60 + hanger * 62
        scene.shape(colour, (x, 80), (x + 44, 80), (x + 54, 180), (x - 10, 180))
    scene.line(WOOD, 5, (30, 76), (300, 76))
    for worker, x in enumerate((180, 450)):
        scene.person(x, 350, 210, SHIRTS[worker + 4], scarf=True)
        scene.table(x - 70, 270, x + 130, 390)
        scene.box(x + 20, 255, x + 115, 270, DARK, 3)
        scene.box(x + 95, 205, x + 115, 260, DARK, 3)
        scene.box(x + 25, 200, x + 115, 220, DARK, 8)
        scene.line(DARK, 4, (x + 35, 220), (x + 35, 252))
        scene.disc(x + 118, 212, 6, 16, "#c0c0c8")
        scene.shape(SHIRTS[worker], (x - 60, 270), (x + 60, 262), (x + 60, 272), (x - 50, 300))
    return scene


def poultry() -> Scene:
    scene = Scene(SKY, GRASS, 230)
    _house(scene, 60, 250)
    for post in range(9):
        scene.box(250 + post * 48, 190, 258 + post * 48, 270, WOOD)
    for rail in (205, 240):
        scene.line(WOOD, 5, (245, rail), (WIDTH, rail))
    scene.person(215, 370, 185, SHIRTS[2], scarf=True)
    for hen, (x, y) in enumerate(
        ((310, 320), (400, 300), (470, 345), (560, 315), (350, 380), (520, 390), (90, 370))
    ):
        _hen(scene, x, y, (WHITE, "#b5651d", "#e8d9b5")[hen % 3])
    for grain in range(24):
        scene.disc(265 + grain * 13, 350 + grain * 7 % 50, 2, 2, "#d9a441")
    return scene


def book_fair() -> Scene:
    scene = Scene(SKY, "#d8c8a4", 290)
    for stall, colour in enumerate((SHIRTS[3], SHIRTS[0], SHIRTS[1])):
        left = 20 + stall * 208
        scene.box(left, 110, left + 184, 330, WALL)
        scene.shape(colour, (left - 8, 110), (left + 192, 110), (left + 168, 60), (left + 16, 60))
        for shelf in range(3):
            _books(scene, left + 12, 170 + shelf * 50, 11, shelf + stall)
    for visitor in range(6):
        scene.person(
            70 + visitor * 100, 400 - visitor % 2 * 14, 150, SHIRTS[(visitor + 2) % 6], scarf=visitor % 2 == 0
        )
    return scene


def reading() -> Scene:
    scene = Scene(WALL, FLOOR, 310)
    for shelf in range(4):
        scene.box(30, 84 + shelf * 58, 610, 90 + shelf * 58, WOOD)
        _books(scene, 40, 84 + shelf * 58, 40, shelf)
    for reader in range(4):
        x = 110 + reader * 140
        scene.person(x, 400, 190, SHIRTS[reader + 1], scarf=reader % 2 == 1)
        scene.shape(WHITE, (x - 30, 318), (x, 326), (x + 30, 318), (x + 30, 344), (x, 352), (x - 30, 344))
    scene.table(40, 352, 600, 415)
    return scene


def _house(scene: Scene, left: float, floor: float) -> None:
    scene.box(left, floor - 70, left + 120, floor, "#e9d3a4")
    scene.shape(SHIRTS[0], (left - 14, floor - 70), (left + 134, floor - 70), (left + 60, floor - 120))
    scene.box(left + 45, floor - 45, left + 72, floor, WOOD)


def _hen(scene: Scene, x: float, y: float, colour: str) -> None:
    scene.line("#e0a030", 3, (x, y + 14), (x, y + 30))
    scene.disc(x, y, 26, 18, colour)
    scene.shape(colour, (x - 20, y - 4), (x - 42, y - 22), (x - 28, y + 8))
    scene.disc(x + 22, y - 20, 10, 11, colour)
    scene.disc(x + 22, y - 32, 5, 4, "#d64533")
    scene.shape("#e0a030", (x + 31, y - 22), (x + 42, y - 18), (x + 31, y - 15))


def _books(scene: Scene, left: float, foot: float, count: int, first_colour: int) -> None:
    for book in range(count):
        tall = 30 + book * 7 % 13
        scene.box(
            left + book * 14, foot - tall, left + book * 14 + 11, foot, SHIRTS[(book + first_colour) % 6]
        )


def _larger(*measures: float) -> list[float]:
    return [measure * FINER for measure in measures]


SCENES: Iterable[Callable[[], Scene]] = (
    training,
    meeting,
    field_visit,
    market_stall,
    sewing,
    poultry,
    book_fair,
    reading,
)

if __name__ == "__main__":
    for draw in SCENES:
        draw().save(Path(__file__).parent / f"{draw.__name__.replace('_', '-')}.png")
