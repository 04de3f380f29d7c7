"""Programs in a process of their own: the bare engine, or the adapter, on inputs that can kill or hang a process."""

import signal
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]
ENDLESS = 3  # the exit code after more firings than any of these programs can rightly cause
OUT_OF_CPU = (-signal.SIGXCPU, -signal.SIGKILL)

_BOUNDED = """
import os, resource
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_CPU, (2, 2))
"""
_BARE = f"""
from durable import engine

class Host(engine.Host):
    def _run(self): pass

fired = []

def noting(name):
    def note(closure):
        fired.append(name)
        if len(fired) > 1000:
            os._exit({ENDLESS})
    return note

def host_of(rules, action=noting):
    host = Host()
    listed = {{name: tree if isinstance(tree, list) else [{{"m": tree}}] for name, tree in rules.items()}}
    host.set_rulesets({{"rules": {{name: {{"all": every, "run": action(name)}} for name, every in listed.items()}}}})
    return host
"""


def run_bare(program: str) -> subprocess.CompletedProcess[str]:
    """Runs a program that may use `host_of(rules)`, `fired` and durable's `engine`; at most 2 seconds of CPU."""
    return _run(_BOUNDED + _BARE + program)


def run_adapter(program: str) -> subprocess.CompletedProcess[str]:
    """Runs a program that may use `Ruleset` and `RuleRefused`; at most 2 seconds of CPU."""
    return _run(_BOUNDED + "from rules.engine import Ruleset\nfrom rules.errors import RuleRefused\n" + program)


def _run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, timeout=60, check=False
    )
