"""Requests that schemathesis makes of the document: no answer is 5xx, none is outside of the document."""

import subprocess
import sys
import time

import service

SECONDS = int(sys.argv[1]) if len(sys.argv) > 1 else 120
# Requests for each operation in one run.
EXAMPLES = 200
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"

service.build()
tools = service.environment("stranger-tools", "schemathesis")
with service.running([service.BINARY], "/health") as (port, _):
    document = f"http://127.0.0.1:{port}/openapi.json"
    command = [tools / "schemathesis", "run", document, "--checks", CHECKS, "--max-examples", str(EXAMPLES), "--max-failures", "1"]
    began = time.monotonic()
    rounds, passed = 0, True
    # Whole runs, each with another seed, until the time is over: one that is cut short would have shown nothing.
    while passed and (rounds == 0 or time.monotonic() - began < SECONDS):
        rounds += 1
        try:
            done = subprocess.run([*command, "--seed", str(rounds)], timeout=max(SECONDS, 60) * 5)
            passed = done.returncode == 0
        except subprocess.TimeoutExpired:
            print("a run came to no end")
            passed = False
    seconds = round(time.monotonic() - began)
print(f"schemathesis, {rounds} runs in {seconds} s: {'no failure' if passed else 'failed'}")
sys.exit(0 if passed else 1)
