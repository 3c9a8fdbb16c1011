"""What both scripts share: an environment for Python's tools, and a service that runs while it is needed."""

import contextlib
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[3]
BINARY = ROOT / "target" / "release" / "heroes-api"


def build():
    """Compiles the service and its load client."""
    subprocess.run(["cargo", "build", "--release", "--quiet", "-p", "heroes-api"], cwd=ROOT, check=True)


def environment(name, *packages):
    """The folder of the programs of an environment that has these packages."""
    folder = ROOT / "target" / name
    if not (folder / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "--quiet", *packages], check=True)
    return folder / "bin"


@contextlib.contextmanager
def running(command, health):
    """Runs a service on a free port in a folder of its own until the block ends; `{port}` stands for the port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        own = dict(os.environ, ADDRESS=f"127.0.0.1:{port}", DATABASE_URL="sqlite:///heroes.db")
        command = [str(part).format(port=port) for part in command]
        with open(pathlib.Path(folder) / "log", "w") as log:
            process = subprocess.Popen(command, cwd=folder, env=own, stdout=log, stderr=log)
            try:
                for _ in range(100):
                    with contextlib.suppress(OSError):
                        urllib.request.urlopen(f"http://127.0.0.1:{port}{health}").read()
                        break
                    time.sleep(0.1)
                yield port, process.pid
            finally:
                process.terminate()
                process.wait(20)
