"""Requests that schemathesis makes of the document: no answer is 5xx, none is outside of the document."""

import subprocess
import sys

import service

SECONDS = int(sys.argv[1]) if len(sys.argv) > 1 else 120
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"

service.build()
tools = service.environment("stranger-tools", "schemathesis")
with service.running([service.BINARY], "/health") as (port, _):
    document = f"http://127.0.0.1:{port}/openapi.json"
    command = [tools / "schemathesis", "run", document, "--checks", CHECKS, "--max-examples", "100000"]
    try:
        done = subprocess.run([*command, "--max-failures", "1"], timeout=SECONDS)
        passed = done.returncode == 0
    except subprocess.TimeoutExpired:
        passed = True
print(f"schemathesis for up to {SECONDS} s: {'no failure' if passed else 'failed'}")
sys.exit(0 if passed else 1)
