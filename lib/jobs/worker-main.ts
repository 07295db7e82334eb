// The log says which process speaks; it reads this when it is first loaded.
process.env.COLLECTIEF_PROCESS ??= "worker";

const { registry } = await import("./registry");
const { runWorker } = await import("./worker");
await runWorker(registry);

export {};
