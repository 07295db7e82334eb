// Loaded with --import into every Node process that a command starts. The line to the parent breaks when the parent is
// gone, however it went (kill -9 too); then this process ends as if it had been asked to, and by force if it won't.
// Processes that such a process forks inherit the import, but have a line to it that is not ours to listen on.
if (process.connected && process.env.COLLECTIEF_PARENT === String(process.ppid)) {
  process.on("disconnect", () => {
    setTimeout(() => process.exit(1), 8000).unref();
    process.kill(process.pid, "SIGTERM");
  });
  // The line alone is no reason to stay.
  process.channel?.unref();
}
