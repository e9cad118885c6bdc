#!/usr/bin/env python3
"""Redoes every draw of an export of a Witan journal: python3 redo_draws.py body.jsonl

Follows the chain of hashes, in which the seeds stand, makes each drawn value again from seed, number
and total, and looks whether the chosen offer may have been chosen. A draw is found in the events of
an entry by its seed (docs/scenario.md, "Seeds and draws")."""
import base64, hashlib, json, re, struct, sys

def count(data, at):  # 7 bits a byte, the lowest first; the last byte is below 128
    value, shift = 0, 0
    while True:
        value, shift, at = value | (data[at] & 127) << shift, shift + 7, at + 1
        if data[at - 1] < 128:
            return value, at

def count_before(data, end):
    at = end - 1
    while at > 0 and data[at - 1] >= 128:
        at -= 1
    return count(data, at)[0], at

def drawn(seed, number, total):
    digest = hashlib.sha256(seed + struct.pack(">I", number)).digest()
    while True:
        for (block,) in struct.iter_unpack(">Q", digest):
            if block < 2**64 // total * total:
                return block % total
        digest = hashlib.sha256(digest).digest()

previous, offers, requests, asked = bytes(32), [], [], set()
for line in open(sys.argv[1], encoding="utf-8"):
    entry = json.loads(line)
    if "events" not in entry:
        continue
    command, seed = entry["command"], bytes.fromhex(entry["seed"])
    events = base64.urlsafe_b64decode(entry["events"] + "==")
    text = json.dumps(command, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    head = previous + struct.pack(">Qq", entry["position"], entry["time"]) + seed
    parts = [struct.pack(">I", len(part)) + part for part in (text.encode() if command else b"", events)]
    previous = hashlib.sha256(head + b"".join(parts)).digest()
    assert previous.hex() == entry["hash"], ("broken chain", entry["position"])
    payload = command["payload"] if command else {"type": "tick"}
    kinds = {"availability.offer": offers, "request.file": requests}
    kinds.get(payload["type"], []).append((payload.get("actor"), payload.get("body")))
    for k, match in enumerate(re.finditer(re.escape(seed), events)):
        bond, at = count_before(events, match.start())
        offer, at = count_before(events, at)
        job, at = count_before(events, at)
        number, at = count(events, match.end())
        total, at = count(events, at)
        value, at = count(events, at)
        low, at = count(events, at)
        high, (expert, has), (requester, wants) = count(events, at)[0], offers[offer], requests[job]
        assert number == k and value == drawn(seed, k, total) and low <= value < high <= total
        assert bond in (0, high - low) and wants["skill"] in has["skills"]
        assert int(has["price"]) <= int(wants["fee"]) and wants.get("expert", expert) == expert
        assert expert != requester and (job, expert) not in asked, "nobody is asked twice"
        asked.add((job, expert))
print(len(asked), "draws follow from their seeds")
