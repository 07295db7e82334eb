import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "busboy";

export type FormTrouble = "upload.no-file" | "upload.several-files" | "file.incomplete";

/** The one file of a form, on its way in. */
export type SentFile = {
  readonly name: string;
  /** Ends well only when the whole form did: one file, nothing cut off. Then `trouble` is nothing. */
  readonly bytes: Readable;
  readonly trouble: () => FormTrouble | undefined;
  /** Lets the rest of the form pass by: a browser that is still sending would never come to hear the answer. */
  readonly passBy: () => void;
};

/** More than this nobody is listened to for. */
const mostPassedBy = 200 * 1024 * 1024;

/** What a browser may add around the file: names of fields, a boundary. */
const limits = { files: 1, fields: 20, fieldNameSize: 100, fieldSize: 10_000, parts: 30, headerPairs: 100 };

/** Reads a form as it comes in; nothing of it is kept in memory. Gives what is wrong when there is no file to be had. */
export async function receiveForm(request: Request): Promise<SentFile | FormTrouble> {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !/^multipart\/form-data\b/i.test(type)) return "upload.no-file";
  const body = Readable.fromWeb(request.body as unknown as WebStream<Uint8Array>);
  let parser: busboy.Busboy;
  try {
    parser = busboy({ headers: { "content-type": type }, limits, defParamCharset: "utf8" });
  } catch {
    body.destroy();
    return "upload.no-file";
  }
  let trouble: FormTrouble | undefined;
  const passBy = () => {
    let passed = 0;
    body.unpipe(parser);
    body.on("data", (chunk: Uint8Array) => {
      passed += chunk.byteLength;
      if (passed > mostPassedBy) body.destroy();
    });
    body.resume();
  };
  let tell: (found: SentFile | FormTrouble) => void = () => {};
  const found = new Promise<SentFile | FormTrouble>((resolve) => {
    tell = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    const broken = (what: FormTrouble) => () => {
      trouble ??= what;
      tell(what);
      resolve();
      passBy();
    };
    parser.on("filesLimit", broken("upload.several-files"));
    parser.on("error", broken("file.incomplete"));
    body.on("error", broken("file.incomplete"));
    parser.on("close", () => {
      tell("upload.no-file");
      resolve();
    });
  });
  parser.on("file", (_field, file, { filename }) => {
    // A form without a chosen file sends a part without a name.
    if (!filename) {
      file.resume();
      return;
    }
    async function* whole() {
      for await (const chunk of file) yield chunk as Buffer;
      await ended;
      if (trouble) throw new Error("The form did not end well");
    }
    file.on("error", () => {
      trouble ??= "file.incomplete";
    });
    tell({
      name: filename,
      bytes: Readable.from(whole(), { objectMode: false }),
      trouble: () => trouble,
      passBy,
    });
  });
  body.pipe(parser);
  return found;
}
