"""How a page looks: wide and on a phone, in light and dark. One visit looks at all of it, since making a world for a
page takes longer than looking at the page."""

from collections.abc import Callable
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDE, PHONE, NARROW = {"width": 1360, "height": 900}, {"width": 390, "height": 844}, {"width": 320, "height": 640}
SIZES = {"wide": WIDE, "phone": PHONE}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# In the dark nothing but colours is other: these are the rules that look at them.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
SCHEMES = {"light": RULES, "dark": COLOURS}
# Django's links fade from one colour to the other.
SETTLED = """async () => {
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await Promise.all(document.getAnimations().map(animation => animation.finished));
}"""
AXE = {"resultTypes": ["violations"]}  # the rest is not written out, which takes longer than finding it


def violations(page: Page, open_page: Callable[[], None], **options: Any) -> list[str]:
    """What axe-core finds on a page, opened anew in each size: size, colours, rule and element, a line each. `options`
    go to axe-core."""
    found = []
    for name, size in SIZES.items():
        page.set_viewport_size(size)  # type: ignore[arg-type]  # a width and a height
        open_page()
        for scheme, rules in SCHEMES.items():
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two words
            page.evaluate(SETTLED)
            faults = Axe().run(page, options={**AXE, "runOnly": rules, **options}).response["violations"]
            found += [f"{name} {scheme} {rule['id']}: {node['html']}" for rule in faults for node in rule["nodes"]]
    return found


def width_of(page: Page, size: dict[str, int], open_page: Callable[[], None]) -> int:
    """How wide what a page holds is on a screen of a size: that of the screen, where nobody has to scroll sideways."""
    page.set_viewport_size(size)  # type: ignore[arg-type]  # a width and a height
    open_page()
    return int(page.evaluate("document.documentElement.scrollWidth"))
