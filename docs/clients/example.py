"""Asks a Zonegraph server: by name, page by page, as a table, and how to cite it. Standard library alone.

    python3 example.py [http://localhost:8080]
"""

import collections
import csv
import io
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

BASE = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8080"
TRIES = 5


class Refused(Exception):
    """The server's answer was an error; `code` is from the list in docs/http.md."""

    def __init__(self, code, message):
        super().__init__(f"{code}: {message}")
        self.code = code


def get(path, accept, **parameters):
    """The body of an answer. Waits as long as the server says when it is asked too much or its database is away."""
    request = urllib.request.Request(f"{BASE}{path}?{urllib.parse.urlencode(parameters)}", headers={"Accept": accept})
    for attempt in range(1, TRIES + 1):
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.read().decode("utf-8")
        except urllib.error.HTTPError as error:
            if error.code in (429, 503) and attempt < TRIES:
                time.sleep(int(error.headers.get("Retry-After") or 2 ** attempt))
                continue
            raise Refused(*reason(error)) from None


def reason(error):
    """Code and message of an answer that is an error: of a question, or of a file."""
    text = error.read().decode("utf-8", "replace")
    try:
        body = json.loads(text)
    except ValueError:
        return f"HTTP {error.code}", text[:200]
    first = (body.get("errors") or [{}])[0]
    code = first.get("extensions", {}).get("code") or body.get("code") or f"HTTP {error.code}"
    return code, first.get("message") or body.get("detail") or body.get("title")


def ask(question, **variables):
    """The data of an answer. `question` is the name of a trusted document, or a GraphQL document."""
    named = {"query": question} if "{" in question else {"documentId": question}
    body = json.loads(get("/graphql", "application/graphql-response+json", variables=json.dumps(variables), **named))
    if body.get("errors"):
        error = body["errors"][0]
        raise Refused(error["extensions"]["code"], error["message"])
    return body["data"]


def walk(question, field, **variables):
    """All entries of a list, page by page."""
    after = None
    while True:
        page = ask(question, after=after, **variables)[field]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def rows(name, **variables):
    """The answer of a trusted document as rows of a table; what is not known is an empty text."""
    return csv.DictReader(io.StringIO(get(f"/q/{name}.csv", "text/csv", **variables)))


def main():
    print("Where did the bonded delivery of futures come from?")
    for origin in ask("lineage", measure="measure:guofa-2014-65-29")["lineage"]["origins"]:
        print(f"- {origin['sentence']} ({origin['evidence']['confidence']})")

    guangdong = {"province": {"id": {"eq": "province:CN-GD"}}}
    areas = list(walk("areas", "areas", filter=guangdong, first=5))
    print(f"{len(areas)} areas in Guangdong, {sum(area['approvedOn'] is None for area in areas)} without a known date")

    kinds = collections.Counter(row["measures.nodes.originKind"] or "not known" for row in rows("measures"))
    print("Measures by where they were first tried:", ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))

    try:
        ask("{ areas(first: 1000) { totalCount } }")
    except Refused as refused:
        print("Refused:", refused)

    print("Cite:", ask("{ dataset { citation } }")["dataset"]["citation"])


main()
