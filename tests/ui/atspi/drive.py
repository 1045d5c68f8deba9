# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Works with the window as a person does: opens a list, edits a cell, pastes rows, runs, filters, mends what
failed and runs it again, exports, and looks at what was exported. It sees what AT-SPI tells (the table through
its Table interface: a large one has a million children) and presses keys; it waits for what it wants to see,
with a limit of time, and never for time to pass.

    drive.py PROGRAM CLI FOLDER
"""

import json
import os
import subprocess
import sys
import time

import pyatspi

PATIENCE = 30
COLUMNS = {}


def until(what, look):
    """What look() gives once that is true; the window may be anywhere between two states meanwhile."""
    end = time.monotonic() + PATIENCE
    problem = None
    while time.monotonic() < end:
        try:
            found = look()
            if found:
                return found
        except Exception as error:  # an object that went away while it was looked at
            problem = error
        time.sleep(0.05)
    raise AssertionError(f"{what}: not within {PATIENCE} s ({problem})")


def keys(*names):
    for name in names:
        subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "5", text], check=True)


def applications():
    desktop = pyatspi.Registry.getDesktop(0)
    return [desktop.getChildAtIndex(i) for i in range(desktop.childCount)]


def find(root, wanted, depth=12):
    """The first below root that is wanted, looking into no table."""
    for i in range(root.childCount):
        child = root.getChildAtIndex(i)
        if child is None:
            continue
        if wanted(child):
            return child
        if depth > 0 and child.getRole() not in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_MENU):
            found = find(child, wanted, depth - 1)
            if found:
                return found
    return None


def has(accessible, state):
    accessible.clear_cache()
    return accessible.getState().contains(state)


class Window:
    def __init__(self, process):
        self.app = until("the program is on the bus", lambda: next(
            a for a in applications() if a and a.get_process_id() == process.pid))
        # What is remembered on this side is brought up to date by events, which nobody here waits for.
        self.app.set_cache_mask(pyatspi.Atspi.Cache.NONE)
        self.frame = until("its window", lambda: find(self.app, lambda o: o.getRole() == pyatspi.ROLE_FRAME, 0))
        self.table = until("its table", lambda: find(self.frame, lambda o: (
            o.getRole() == pyatspi.ROLE_TABLE and "URL" in self.headers(o))))
        for column, name in enumerate(self.headers(self.table)):
            COLUMNS[name] = column

    @staticmethod
    def headers(table):
        grid = table.queryTable()
        return [grid.getColumnDescription(c) for c in range(grid.nColumns)]

    def rows(self):
        return self.table.queryTable().nRows

    def cell(self, row, column):
        return self.table.queryTable().getAccessibleAt(row, COLUMNS[column]).name

    def column(self, name):
        return [self.cell(row, name) for row in range(self.rows())]

    def choose(self, row, column):
        """Goes to a cell by keys, as those do who cannot point at it."""
        self.await_focus()
        until("a cell is the current one", self.current)
        for axis, goal, forth, back in ((0, row, "Down", "Up"), (1, COLUMNS[column], "Right", "Left")):
            while self.current()[axis] != goal:
                before = self.current()
                keys(forth if before[axis] < goal else back)
                until("the current cell moves", lambda: self.current() not in (None, before))

    def current(self):
        grid = self.table.queryTable()
        for row in range(grid.nRows):
            for column in range(grid.nColumns):
                if has(grid.getAccessibleAt(row, column), pyatspi.STATE_FOCUSED):
                    return row, column
        return None

    def await_focus(self):
        """Qt's tables do not take the keys when they are asked to: who edits goes there by keys."""
        until("the table has the keys", lambda: has(self.table, pyatspi.STATE_FOCUSED))


def edit_url(window, row, url):
    window.choose(row, "URL")
    keys("F2", "ctrl+a")
    type_text(url)
    keys("Return")
    until("the cell has what was typed", lambda: window.cell(row, "URL") == url)


def set_filter(window, text, rows):
    keys("ctrl+f")
    line = until("the filter has the keys", lambda: find(
        window.frame, lambda o: o.getRole() == pyatspi.ROLE_TEXT and has(o, pyatspi.STATE_FOCUSED)))
    line.queryEditableText().setTextContents(text)
    until(f"{rows} rows are left by \"{text}\"", lambda: window.rows() == rows)
    keys("Return")  # into the table
    window.await_focus()


def export(window, name):
    keys("ctrl+e")
    dialog = until("a dialog that asks for the file", lambda: find(
        window.app, lambda o: o.getRole() in (pyatspi.ROLE_DIALOG, pyatspi.ROLE_FILE_CHOOSER), 0))
    line = until("its line for the name", lambda: find(
        dialog, lambda o: o.getRole() == pyatspi.ROLE_TEXT and has(o, pyatspi.STATE_FOCUSED)))
    line.queryEditableText().setTextContents(name)
    keys("Return")
    return until("the file", lambda: json.load(open(name)))


def work(window, server, folder):
    until("three rows", lambda: window.rows() == 3)
    edit_url(window, 0, server + "/get?edited=1")

    subprocess.run(["xclip", "-selection", "clipboard"], check=True,
                   input=f"{server}/get?pasted=1\n{server}/status/410\n".encode())
    window.await_focus()
    keys("ctrl+v")
    until("two more rows", lambda: window.rows() == 5)

    keys("F5")
    until("all rows have ended", lambda: sorted(window.column("State")) == ["Failed"] * 2 + ["Succeeded"] * 3)

    set_filter(window, "state:failed", 2)
    assert sorted(window.column("Status")) == ["404", "410"], window.column("Status")
    set_filter(window, "", 5)
    failed = [row for row, state in enumerate(window.column("State")) if state == "Failed"]
    edit_url(window, failed[0], server + "/get?mended=1")
    window.await_focus()
    keys("ctrl+F5")
    until("the one that was mended succeeds", lambda: window.column("State").count("Failed") == 1)
    until("and the run is over", lambda: "%" not in window.frame.name)

    results = export(window, os.path.join(folder, "results.json"))
    assert results["format"] == "asyncfetcher-results", results["format"]
    found = sorted((r["url"].removeprefix(server), r["outcome"]) for r in results["results"])
    statuses = sorted(r["status_code"] for r in results["results"])
    assert len(found) == 5 and statuses.count(200) == 4, results["results"]
    assert ("/get?edited=1", "succeeded") in found, found
    assert ("/get?pasted=1", "succeeded") in found, found
    assert ("/get?mended=1", "succeeded") in found, found


def main(program, cli, folder):
    demo = subprocess.Popen([cli, "serve-demo"], stdout=subprocess.PIPE, cwd=folder, text=True)
    process = None
    try:
        line = demo.stdout.readline()
        server = line[line.index("http://"):].split()[0].rstrip("/")
        batch = os.path.join(folder, "list.txt")
        with open(batch, "w", encoding="utf-8") as out:
            out.write(f"{server}/get?item=1\n{server}/status/404\n{server}/get?item=2\n")
        process = subprocess.Popen([program, batch], cwd=folder)
        work(Window(process), server, folder)
        print("PASS   : driven from outside")
    finally:
        for started in (process, demo):
            if started:
                started.terminate()
                started.wait(10)


if __name__ == "__main__":
    main(*sys.argv[1:])
