"""Locales: which of them has Bangla, and which variable decides."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from govdocs.doctor import browser, terminal


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({}, "C"),
        ({"LANG": "bn_BD.UTF-8"}, "bn_BD.UTF-8"),
        ({"LANG": "bn_BD.UTF-8", "LC_ALL": ""}, "bn_BD.UTF-8"),
        ({"LANG": "bn_BD.UTF-8", "LC_CTYPE": "C"}, "C"),
        ({"LANG": "C", "LC_CTYPE": "C", "LC_ALL": "en_US.utf8"}, "en_US.utf8"),
    ],
)
def test_which_variable_decides(environment: dict[str, str], name: str) -> None:
    assert terminal.locale_of(environment) == name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("C.UTF-8", True),
        ("en_US.utf8", True),
        ("bn_BD", True),
        ("bn_BD.UTF-8@x", True),
        ("C", False),
        ("POSIX", False),
        ("en_US", False),
        ("en_US.ISO-8859-1", False),
        ("en_US.no-such", False),
    ],
)
def test_is_utf8(name: str, expected: bool) -> None:
    assert terminal.is_utf8(name) is expected


@pytest.mark.skipif(os.name != "posix", reason="Windows has code pages")
@pytest.mark.parametrize(("name", "level"), [("C", "look"), ("C.UTF-8", "fine")])
def test_the_terminal(monkeypatch: pytest.MonkeyPatch, name: str, level: str) -> None:
    monkeypatch.setenv("LC_ALL", name)
    (condition,) = terminal.encoding(Path())
    assert condition.level == level


@pytest.mark.parametrize(("name", "level"), [("utf-8", "fine"), ("iso8859-1", "look"), ("ascii", "look")])
def test_names_of_files(monkeypatch: pytest.MonkeyPatch, name: str, level: str) -> None:
    monkeypatch.setattr(sys, "getfilesystemencoding", lambda: name)
    (condition,) = terminal.files(Path())
    assert condition.level == level


class TestDesk:
    def test_without_its_packages(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(browser, "PACKAGES", ("packaging", "govdocs-no-such"))
        (condition,) = browser.desk(Path())
        assert (condition.level, condition.found.en) == ("look", "missing: govdocs-no-such")
        assert condition.advice is not None
        assert condition.advice.bn.endswith("pipx inject govdocs govdocs-no-such")

    def test_with_them(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(browser, "PACKAGES", ("packaging",))
        (condition,) = browser.desk(Path())
        assert condition.level == "fine"

    @pytest.mark.parametrize("there", [True, False])
    def test_a_browser(self, monkeypatch: pytest.MonkeyPatch, there: bool) -> None:
        def get() -> object:
            if not there:
                raise browser.webbrowser.Error
            return browser.webbrowser.GenericBrowser("firefox")

        monkeypatch.setattr(browser.webbrowser, "get", get)
        (condition,) = browser.browser(Path())
        assert condition.level == ("fine" if there else "look")
