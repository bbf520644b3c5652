"""Checks a receipt (C2SP tlog-proof) with nothing of the product: hashlib for the tree, openssl for the signature.
Usage: receipt.py RECEIPT CHAIR_KEY   (the key as "ssh-ed25519 AAAA…"). Prints the line of the log that is proven."""
import base64, hashlib, subprocess, sys, tempfile

text = open(sys.argv[1], "rb").read()
key = base64.b64decode(open(sys.argv[2]).read().split()[1])[-32:]
head, note = text.split(b"\n\n", 1)
lines = head.split(b"\n")
assert lines[0] == b"c2sp.org/tlog-proof@v1", lines[0]
assert lines[1].startswith(b"extra ") and lines[2].startswith(b"index ")
entry = base64.b64decode(lines[1][6:], validate=True)
index = int(lines[2][6:])
path = [base64.b64decode(each, validate=True) for each in lines[3:]]

body, signatures = note.split(b"\n\n", 1)
body += b"\n"
origin, size, root = body.split(b"\n")[:3]
name, signed = signatures.decode().strip().split(" ")[1:3]
assert name.encode() == origin
signed = base64.b64decode(signed)
assert signed[:4] == hashlib.sha256(origin + b"\n\x01" + key).digest()[:4]
with tempfile.TemporaryDirectory() as folder:
    open(folder + "/body", "wb").write(body)
    open(folder + "/signature", "wb").write(signed[4:])
    open(folder + "/key", "wb").write(bytes.fromhex("302a300506032b6570032100") + key)
    subprocess.run(["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", folder + "/key", "-rawin",
                    "-in", folder + "/body", "-sigfile", folder + "/signature"], check=True, stdout=subprocess.DEVNULL)

# RFC 9162 2.1.3.2
node, last = index, int(size) - 1
value = hashlib.sha256(b"\0" + entry).digest()
for each in path:
    assert last > 0
    if node & 1 or node == last:
        value = hashlib.sha256(b"\1" + each + value).digest()
        while not node & 1 and node:
            node, last = node >> 1, last >> 1
    else:
        value = hashlib.sha256(b"\1" + value + each).digest()
    node, last = node >> 1, last >> 1
assert last == 0 and value == base64.b64decode(root), "the line is not under the signed root"
print(entry.decode())
