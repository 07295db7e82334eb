"""Writes the bench sheet with a library of Python: write.py LIBRARY ROWS FILE. Says what it used as its last line."""
import datetime
import json
import resource
import sys

library, rows, file = sys.argv[1], int(sys.argv[2]), sys.argv[3]
born = datetime.date(1970, 1, 1)
day = datetime.timedelta(days=1)


def values(i):
    start = born + day * (i % 12000)
    texts = ["G1000", "Bedienden", str(100000 + i), "70010112345", "Peeters", "Anna", start, "V", "NL", "Gehuwd"]
    texts += ["Maes, Daan", "Kerkstraat", str(i % 180), None, "9000", "Gent", "BE", "+32 470000000", start, start]
    texts += [None, 100, 2500 + i % 900, start, 100.5 + i % 90, i % 90000, "persoon%d@prive.example" % i, "Actief"]
    return texts + ["naam%d@werk.example" % i, i % 5]


if library == "xlsxwriter":
    import xlsxwriter

    book = xlsxwriter.Workbook(file, {"constant_memory": True})
    page = book.add_worksheet()
    dates = book.add_format({"num_format": "dd-mm-yyyy"})
    page.freeze_panes(3, 0)
    page.protect()
    for i in range(rows):
        for column, value in enumerate(values(i)):
            if value is None:
                continue
            if isinstance(value, datetime.date):
                page.write_datetime(i + 3, column, value, dates)
            else:
                page.write(i + 3, column, value)
    book.close()
else:
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet()
    page.protection.sheet = True
    for i in range(rows):
        page.append(values(i))
    book.save(file)

used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"cpuMs": (used.ru_utime + used.ru_stime) * 1000, "peakMb": used.ru_maxrss / 1024}))
