"""The application: every request of the browser, behind the guard."""

from __future__ import annotations

from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Route

from govdocs.desk.api import (
    calendar,
    issue,
    letters,
    merge,
    old_letters,
    page,
    picture,
    register,
    screen,
    text,
)
from govdocs.desk.api.answers import DeskRoute, endpoint, refuse_unknown
from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.server.guard import App, Guard

ROUTES: Final[tuple[DeskRoute, ...]] = (
    *screen.ROUTES,
    *letters.ROUTES,
    *text.ROUTES,
    *page.ROUTES,
    *issue.ROUTES,
    *merge.ROUTES,
    *old_letters.ROUTES,
    *picture.ROUTES,
    *register.ROUTES,
    *calendar.ROUTES,
)
"""All that the browser can ask for."""


def create_app(desk: OfficeDesk, *, host: str) -> App:
    """The desk as an ASGI application that answers at `host` (`127.0.0.1:8123`)."""
    routes = [Route(route.path, endpoint(route.handler), methods=[route.method]) for route in ROUTES]
    app = Starlette(routes=routes, exception_handlers={HTTPException: refuse_unknown})
    app.router.redirect_slashes = False  # an address is one of ours or none
    app.state.desk = desk
    return Guard(app, host=host, token=desk.token)
