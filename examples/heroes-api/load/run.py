"""64 clients for 30 seconds, reads and writes mixed, then reads alone, beside FastAPI and SQLModel under uvicorn."""

import json
import pathlib
import subprocess
import sys

import service

SECONDS = sys.argv[1] if len(sys.argv) > 1 else "30"


def memory(pid):
    """What a process holds, in MiB."""
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024


def load(port, kind):
    """What the client counted."""
    client = service.ROOT / "target" / "release" / "load"
    done = subprocess.run([client, str(port), kind, SECONDS], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def measure(name, command, health):
    """Runs a service under load, and says what came of it."""
    with service.running(command, health) as (port, pid):
        mixed = load(port, "mixed")
        between = memory(pid)
        reads = load(port, "reads")
        after = memory(pid)
    print(f"{name}: mixed {mixed}, reads {reads}, {between:.0f} MiB after the first, {after:.0f} MiB after both")
    return mixed, reads, between, after


service.build()
tools = service.environment("load-tools", "fastapi", "sqlmodel", "uvicorn")
folder = pathlib.Path(__file__).resolve().parent
uvicorn = [tools / "uvicorn", "--app-dir", folder, "--port", "{port}", "--log-level", "warning", "heroes:app"]
theirs = measure("FastAPI ", uvicorn, "/health")
ours = measure("Fieldbook", [service.BINARY], "/health")
ratio = ours[1]["per_second"] / theirs[1]["per_second"]
print(f"reads per second: {ratio:.1f} times FastAPI's; mixed: {ours[0]['per_second'] / theirs[0]['per_second']:.1f} times")
lost = ours[0]["written"] - ours[0]["found"]
print(f"writes lost: {lost}; failures: {ours[0]['failed'] + ours[1]['failed']}; told to come again: {ours[0]['busy']}")
if lost or ours[0]["failed"] or ours[1]["failed"] or ours[3] > ours[2] * 1.5 + 16 or ratio < 8:
    sys.exit("the load run did not pass")
