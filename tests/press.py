"""A press of our own on the loopback address: feeds, pages and robots.txt as each test writes them."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Headers = dict[str, str]
RSS = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title><link>{home}</link>{items}</channel></rss>'
)
ITEM = "<item><title>{title}</title><link>{link}</link>{more}</item>"
WORDS = "Keir Starmer will meet Emmanuel Macron in Paris on Tuesday, Downing Street said. "
PAGE = """<!doctype html><html lang="en-GB"><head><title>{title}</title>{head}</head>
<body><article><h1>{title}</h1><p>{text}</p><p>{text}</p></article></body></html>"""
STAMP = '<meta property="article:published_time" content="2025-03-10T09:00:00+00:00">'


@dataclass(frozen=True)
class Reply:
    """An answer: body, status and headers. The type is HTML where the headers name none."""

    body: str | bytes = ""
    status: int = 200
    headers: Headers = field(default_factory=dict)


@dataclass
class Press:
    """What is served by path, and what was asked: (path, headers)."""

    address: str
    replies: dict[str, Reply | Callable[[Headers], Reply]] = field(default_factory=dict)
    asked: list[tuple[str, Headers]] = field(default_factory=list)

    def paths(self) -> list[str]:
        """The paths that were asked for, robots.txt left out."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def feed(self, path: str, *links: str, more: str = "", title: str = "The Gazette") -> None:
        """Serve an RSS feed of these links."""
        items = "".join(ITEM.format(title=f"Talks {n}", link=self.address + x, more=more) for n, x in enumerate(links))
        body = RSS.format(title=title, home=f"{self.address}/", items=items)
        self.replies[path] = Reply(body, headers={"Content-Type": "application/rss+xml"})

    def page(self, path: str, *, title: str = "Talks in Paris", text: str = WORDS * 2, head: str = STAMP) -> None:
        """Serve a page with an article."""
        self.replies[path] = Reply(PAGE.format(title=title, text=text, head=head))


@contextmanager
def running_press() -> Iterator[Press]:
    """A press that runs for a while."""
    press = Press("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # http.server's name
            headers = dict(self.headers.items())
            press.asked.append((self.path, headers))
            found = press.replies.get(self.path, Reply("not here", 404))
            reply = found(headers) if callable(found) else found
            body = reply.body.encode() if isinstance(reply.body, str) else reply.body
            self.send_response(reply.status)
            for name, value in {"Content-Type": "text/html; charset=utf-8", **reply.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    press.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield press
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
