"""Opens HTML reports in headless Chromium as readers do and holds them to axe-core's rules. See README.md."""

import sys
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import sync_playwright

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
WAYS = [
    ("desktop, light", {"width": 1280, "height": 900}, "light", "screen"),
    ("desktop, dark", {"width": 1280, "height": 900}, "dark", "screen"),
    ("phone, light", {"width": 320, "height": 640}, "light", "screen"),
    ("phone, dark", {"width": 320, "height": 640}, "dark", "screen"),
    ("paper", {"width": 794, "height": 1123}, "light", "print"),
]


def faults(page):
    """What is wrong with an open page, one line each."""
    page.evaluate(AXE)
    # Every rule that ships with axe-core is on, best practice as well as WCAG.
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    for rule in result["violations"]:
        for node in rule["nodes"]:
            yield f"{rule['impact']}: {rule['id']}: {node['target']}: {node['html'][:120]}"
    # Nothing may be wider than the window but what scrolls by itself.
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wide > 0:
        yield f"serious: the page is {wide} px wider than the window"


def main(files, pictures=None):
    found = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for file in files:
            for name, viewport, scheme, media in WAYS:
                context = browser.new_context(viewport=viewport, color_scheme=scheme, bypass_csp=True)
                page = context.new_page()
                asked = []
                page.on("request", lambda request: asked.append(request.url))
                page.emulate_media(media=media, color_scheme=scheme)
                page.goto(Path(file).resolve().as_uri())
                # Once with every table unfolded: they are many, and look alike in every way of reading.
                if name == WAYS[0][0]:
                    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                lines = list(faults(page))
                lines += [f"serious: the page asked for {url}" for url in asked[1:]]
                print(f"{file}: {name}: {len(lines)} faults")
                for line in lines:
                    print("  " + line)
                found += len(lines)
                if pictures:
                    page.screenshot(path=str(Path(pictures) / f"{Path(file).stem}-{name.replace(', ', '-')}.png"))
                context.close()
            if pictures:
                page = browser.new_page()
                page.goto(Path(file).resolve().as_uri())
                page.pdf(path=str(Path(pictures) / f"{Path(file).stem}.pdf"), prefer_css_page_size=True, tagged=True)
        browser.close()
    return 1 if found else 0


if __name__ == "__main__":
    arguments = sys.argv[1:]
    pictures = None
    if "--pictures" in arguments:
        place = arguments.index("--pictures")
        pictures = arguments[place + 1]
        del arguments[place : place + 2]
    if not arguments:
        sys.exit("usage: axe.py [--pictures FOLDER] REPORT.html ...")
    sys.exit(main(arguments, pictures))
