"""What was measured as Markdown: times as ratios, and how far they spread."""

import os
import platform
import re
import subprocess
from collections.abc import Sequence
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median

from contenders import CHROMIUM_COMMAND, LIBREOFFICE, Contender, baseline
from documents import CASES, HUNDRED_PAGES, LONG_TABLE, ONE_PAGE, TEN_PAGES, Case
from instructions import HOW_TO_GET
from measuring import Results

COLUMNS = ("", "cold process", "warm", "peak memory, MB", "file, kB", "CER, %", "pages")
BATCH_COLUMNS = ("", "time")
WARM_AIMS = {ONE_PAGE: 0.13, TEN_PAGES: 0.13, HUNDRED_PAGES: 0.11, LONG_TABLE: 0.11}


def report(
    cases: dict[Case, Results], batches: Results, count: int, missing: list[Contender], counted: Results
) -> str:
    """All that was measured, in Markdown; `counted` are instructions, of nobody where they were not counted."""
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    sections = [_section(case, results) for case, results in cases.items()]
    sections.append(_batch_section(batches, count))
    sections.append(_instructions_section(counted))
    sections += [_targets(cases, batches)] if len(cases) == len(CASES) else []
    sections += [f"Not measured: {one.title}; to get it: `{one.how_to_get}`." for one in missing]
    sections.append(
        f"Measured on {date.today():%d %B %Y}, {_processor()}, {os.cpu_count()} cores, {platform.system()}, "
        f"load at the end {load}; {_versions()}. "
        f"In seconds, the medians of {baseline().title}: {_absolute(cases, batches, count)}."
    )
    return "\n\n".join(sections)


def _section(case: Case, results: Results) -> str:
    base = results[baseline()]
    rows = [
        (
            one.title,
            _ratio(measures.cold, base.cold, measures.note if base.cold else ""),
            _ratio(measures.warm, base.warm, measures.note),
            f"{measures.memory:.0f}" if measures.pages else "–",
            f"{measures.size / 1000:.0f}" if measures.pages else "–",
            f"{measures.error_rate:.2f}" if measures.pages else "–",
            f"{measures.pages}" if measures.pages else "–",
        )
        for one, measures in results.items()
    ]
    return f"### {case.title.capitalize()}\n\n{_table(COLUMNS, rows)}"


def _batch_section(results: Results, count: int) -> str:
    base = results[baseline()]
    rows = [
        (one.title, _ratio(measures.batch, base.batch, measures.note)) for one, measures in results.items()
    ]
    return f"### Batch of {count} different letters, two processes\n\n{_table(BATCH_COLUMNS, rows)}"


def _instructions_section(counted: Results) -> str:
    if not counted:
        return f"Instructions were not counted: they are in the usual run where valgrind is there (`{HOW_TO_GET}`)."
    base = counted[baseline()].instructions
    rows = [
        (one.title, f"{each.instructions:.0f}", f"{each.instructions / base:.2f}")
        for one, each in counted.items()
        if each.instructions and base
    ]
    return f"### Instructions for a letter of one page, warm\n\n{_table(('', 'millions', 'ratio'), rows)}"


def _targets(cases: dict[Case, Results], batches: Results) -> str:
    """Where govdocs wants to be, and where it is."""

    def against(name: str, results: Results, kind: str) -> float:
        by_name = {one.name: getattr(measures, kind) for one, measures in results.items()}
        mine, other = by_name["govdocs"], by_name.get(name, [])
        return median(a / b for a, b in zip(mine, other, strict=False)) if mine and other else float("nan")

    base = baseline().name
    rows = [
        (f"{case.title}, warm", f"≤ {aim:.2f}", f"{against(base, cases[case], 'warm'):.2f}")
        for case, aim in WARM_AIMS.items()
    ]
    typst = against("typst", cases[ONE_PAGE], "cold")
    rows.append(("1 page, cold command, to Typst's", "≤ 2.20", f"{typst:.2f}"))
    rows.append(("batch, letters per second", "≥ 2.80", f"{1 / against(base, batches, 'batch'):.2f}"))
    return f"### Where to be\n\n{_table(('govdocs to stock WeasyPrint', 'aim', 'measured'), rows)}"


def _ratio(times: list[float], base: list[float], note: str) -> str:
    """Median, and from the least to the most."""
    ratios = [one / other for one, other in zip(times, base, strict=False)]
    if not ratios:
        return note or "–"
    return f"{median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ("---", *("--:" for _ in head[1:])), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _absolute(cases: dict[Case, Results], batches: Results, count: int) -> str:
    base = baseline()
    parts = []
    for case, results in cases.items():
        kinds = (("cold", results[base].cold), ("warm", results[base].warm))
        if times := ", ".join(f"{median(seconds):.2f} {kind}" for kind, seconds in kinds if seconds):
            parts.append(f"{case.title} {times}")
    return "; ".join([*parts, f"{count} letters {median(batches[base].batch):.1f}"])


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    names = re.findall(r"model name\s*: (.*)", info.read_text()) if info.is_file() else []
    return names[0] if names else platform.processor()


def _versions() -> str:
    found = [f"Python {platform.python_version()}"]
    for package in ("govdocs", "weasyprint", "typst", "fpdf2", "uharfbuzz"):
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            continue
    for command in filter(None, (CHROMIUM_COMMAND, LIBREOFFICE)):
        told = subprocess.run([command, "--version"], capture_output=True, text=True, check=False).stdout
        found += [match[0] for match in [re.search(r"\w+ [\d.]+", told)] if match]
    return ", ".join(found)
