import { SaxesParser } from "saxes";
import yauzl from "yauzl";

/**
 * The plain way: yauzl unpacks, saxes tells the tags, every value becomes a string. Gives the number of rows, and each of
 * them with the addresses of its cells to whoever asks.
 */
export async function readWithSaxes(
  file: string,
  tell?: (values: readonly string[], addresses: readonly string[]) => void,
): Promise<number> {
  const zip = await yauzl.openPromise(file, { lazyEntries: true, autoClose: false });
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  const parse = async (name: string, listen: (parser: SaxesParser) => void) => {
    const entry = entries.get(name);
    if (!entry) return;
    const parser = new SaxesParser();
    listen(parser);
    const stream = await zip.openReadStreamPromise(entry);
    stream.setEncoding("utf8");
    for await (const text of stream) parser.write(text);
    parser.close();
  };
  const texts: string[] = [];
  let text = "";
  await parse("xl/sharedStrings.xml", (parser) => {
    parser.on("text", (part) => {
      text += part;
    });
    parser.on("closetag", ({ name }) => {
      if (name !== "si") return;
      texts.push(text);
      text = "";
    });
  });
  let rows = 0;
  let row: string[] = [];
  let places: string[] = [];
  let place = "";
  let type: string | undefined;
  let value = "";
  await parse("xl/worksheets/sheet1.xml", (parser) => {
    parser.on("opentag", ({ name, attributes }) => {
      if (name === "c") {
        type = attributes.t;
        place = attributes.r ?? "";
      }
      value = "";
    });
    parser.on("text", (part) => {
      value += part;
    });
    parser.on("closetag", ({ name }) => {
      if (name === "v" || name === "t") {
        row.push(type === "s" ? (texts[Number(value)] ?? "") : value);
        if (tell) places.push(place);
      } else if (name === "row") {
        rows += row.length > 0 ? 1 : 0;
        tell?.(row, places);
        row = [];
        if (tell) places = [];
      }
    });
  });
  zip.close();
  return rows;
}
