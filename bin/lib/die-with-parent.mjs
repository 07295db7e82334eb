// Loaded with --import into every Node process that a command starts. The line to the parent breaks when the parent is
// gone, however it went (kill -9 too); then this process ends as if it had been asked to, and by force if it won't.
if (process.connected) {
  process.channel?.unref();
  process.on("disconnect", () => {
    setTimeout(() => process.exit(1), 8000).unref();
    process.kill(process.pid, "SIGTERM");
  });
}
