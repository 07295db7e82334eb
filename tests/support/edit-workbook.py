"""Edits a list as its receiver would, with a library that is not ours: edit-workbook.py FROM TO EDITS.

EDITS is JSON: by affiliate number (column C, the row of the employee itself), the cells to fill in: {"40010273": {"AC": "a@b.be"}}.
"""

import json
import sys

import openpyxl

source, target, edits = sys.argv[1:4]
book = openpyxl.load_workbook(source)
sheet = book.active
wanted = json.loads(edits)
seen = set()
for row in range(1, sheet.max_row + 1):
    number = str(sheet.cell(row, 3).value)
    # The rows of the family carry the same number below it.
    if number not in wanted or number in seen:
        continue
    seen.add(number)
    for letters, value in wanted[number].items():
        sheet[f"{letters}{row}"] = value
missing = set(wanted) - seen
if missing:
    sys.exit(f"not in the list: {sorted(missing)}")
book.save(target)
