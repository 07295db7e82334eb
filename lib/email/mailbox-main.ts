// The log says which process speaks; it reads this when it is first loaded.
process.env.COLLECTIEF_PROCESS ??= "mailbox";

const { log } = await import("@/lib/log");
const { openMailbox } = await import("./mailbox");

const directory = process.env.MAILBOX_DIR;
const address = new URL(process.env.SMTP_URL ?? "smtp://127.0.0.1:2525");
if (!directory) throw new Error("MAILBOX_DIR says where the mailbox keeps its mails; it is not set.");

const mailbox = await openMailbox({ directory, port: Number(address.port || 25) });
log.info({ port: mailbox.port }, "mailbox.ready");

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, async () => {
    await Promise.race([mailbox.close(), new Promise((resolve) => setTimeout(resolve, 2000))]);
    process.exit(0);
  });
}

export {};
