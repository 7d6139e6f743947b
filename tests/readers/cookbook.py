"""Runs what docs/cookbook.md says and holds the output to what it shows.

usage: cookbook.py OFFPRINT [--write]     OFFPRINT is the program; --write puts the output of this run into the file

A line "$ command" in a console block is run by the shell, with the lines "> more" after it; what follows is its output.
A python block is run by Python; a text block right after it is its output. A section whose heading is in BY_HAND needs
a model that is too large to install for a test and is run only with --write.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
COOKBOOK = ROOT / "docs" / "cookbook.md"
BY_HAND = ("A vector index",)

CONSOLE = re.compile(r"(?ms)^```console\n(.*?)^```$")
PYTHON = re.compile(r"(?ms)^```python\n(.*?)^```\n\n```text\n(.*?)^```$")


def run(arguments, folder, program):
    here = os.pathsep.join([str(pathlib.Path(program).resolve().parent), str(pathlib.Path(sys.executable).parent)])
    environment = {**os.environ, "PATH": here + os.pathsep + os.environ["PATH"], "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
    done = subprocess.run(arguments, cwd=folder, env=environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{arguments[-1]}\nexit code {done.returncode}\n{done.stderr}")
    return "".join(line.rstrip() + "\n" for line in done.stdout.splitlines())


def console(block, folder, program):
    out = []
    for part in re.split(r"(?m)^\$ ", block)[1:]:
        lines = part.splitlines()
        command = [lines[0]]
        for line in lines[1:]:
            if not line.startswith("> "):
                break
            command.append(line[2:])
        out += ["$ " + command[0] + "\n", *("> " + line + "\n" for line in command[1:])]
        out.append(run(["bash", "-c", "\n".join(command)], folder, program))
    return "```console\n" + "".join(out) + "```"


def python(match, folder, program):
    output = run([sys.executable, "-c", match[1]], folder, program)
    return f"```python\n{match[1]}```\n\n```text\n{output}```"


def main(program, *options):
    program = str(pathlib.Path(program).resolve())
    shown = COOKBOOK.read_text()
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(ROOT / "testdata", pathlib.Path(folder) / "testdata")
        run([program, "demo", "--no-config", "--quiet", "--out", "demo"], folder, program)
        sections = re.split(r"(?m)^(?=## )", shown)
        for index, section in enumerate(sections):
            if any(section.startswith(f"## {title}") for title in BY_HAND) and not options:
                continue
            section = CONSOLE.sub(lambda match: console(match[1], folder, program), section)
            sections[index] = PYTHON.sub(lambda match: python(match, folder, program), section)
    found = "".join(sections)
    if options == ("--write",):
        COOKBOOK.write_text(found)
    elif found != shown:
        pairs = zip(shown.splitlines(), found.splitlines())
        sys.exit("\n".join(f"shown: {before}\nfound: {after}" for before, after in pairs if before != after) or "lengths differ")
    return 0


sys.exit(main(*sys.argv[1:]))
