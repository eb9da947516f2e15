import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Gives a run of tests a temporary folder of its own, which goes when the run ends: whatever a test leaves in
 * `os.tmpdir()`, and what is left of one that is killed, goes with it. For Vitest and Playwright, as their global setup.
 */
export default function useOwnTemporaryFolder(): () => void {
  const before = process.env.TMPDIR;
  const own = mkdtempSync(join(tmpdir(), "patient-voice-tests-"));
  process.env.TMPDIR = own;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(own, { recursive: true, force: true, maxRetries: 3 });
  };
}
