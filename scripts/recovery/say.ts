/** What went wrong, as a sentence for whoever runs the service. */
export function sayFailure(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
