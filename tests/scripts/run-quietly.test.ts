import { beforeEach, expect, test, vi } from "vitest";
import { runQuietly } from "../../scripts/run-quietly.ts";

// Each test looks at what it was shown itself.
beforeEach(() => vi.restoreAllMocks());

const NOISE = `node -e "console.log('a list of chunks'); console.error('a warning')"`;

test("what a command writes is not shown when it does its work", () => {
  const shown = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(runQuietly(NOISE)).toBe(0);
  expect(shown).not.toHaveBeenCalled();
});

test("all of it is shown when it fails, in its order and with its exit code", () => {
  const shown = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const script =
    "process.stdout.write('.'.repeat(2e6), () => console.error(' the mistake')); process.exitCode = 3";
  expect(runQuietly(`node -e "${script}"`)).toBe(3);
  const [dots, ...mistake] = shown.mock.calls.join("").split(" ");
  expect(dots?.length).toBe(2e6);
  expect(mistake.join(" ")).toBe("the mistake\n");
});

test("a command that is not there fails and says so", () => {
  const shown = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(runQuietly("no-such-command-of-ours")).toBeGreaterThan(0);
  expect(shown.mock.calls.join("")).toContain("no-such-command-of-ours");
});
