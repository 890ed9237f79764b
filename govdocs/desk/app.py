"""The application: every request of the browser, behind the guard."""

from __future__ import annotations

from typing import Final

from starlette.applications import Starlette
from starlette.routing import Route

from govdocs.desk import issue_api, letters_api, merge_api, page_api, screen_api, text_api
from govdocs.desk.answers import DeskRoute, endpoint
from govdocs.desk.guard import App, Guard
from govdocs.desk.office_desk import OfficeDesk

ROUTES: Final[tuple[DeskRoute, ...]] = (
    *screen_api.ROUTES,
    *letters_api.ROUTES,
    *text_api.ROUTES,
    *page_api.ROUTES,
    *issue_api.ROUTES,
    *merge_api.ROUTES,
)
"""All that the browser can ask for."""


def create_app(desk: OfficeDesk, *, host: str) -> App:
    """The desk as an ASGI application that answers at `host` (`127.0.0.1:8123`)."""
    routes = [Route(route.path, endpoint(route.handler), methods=[route.method]) for route in ROUTES]
    app = Starlette(routes=routes)
    app.state.desk = desk
    return Guard(app, host=host, token=desk.token)
