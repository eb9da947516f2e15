import { expect, test } from "vitest";
import { CAST } from "#db/seed/demonstration/cast.ts";
import { welcome } from "../../server/http/welcome.ts";

test("the demonstration says where it is, how to stop it, and whom to be", () => {
  const text = welcome({ isDemonstration: true, origin: "http://localhost:3000" });
  expect(text).toContain("http://localhost:3000/demo (stop it with Ctrl+C)");
  const names = [...text.matchAll(/be (\w+),/g)].map(([, name]) => name);
  expect(names).toEqual(["Maureen", "Frances", "Nadia"]);
  const cast = CAST.map(({ name }) => name.split(" ")[0]);
  expect(names.filter((name) => !cast.includes(name ?? ""))).toEqual([]);
});

test("the public service says its address, and nothing of anybody to be", () => {
  const text = welcome({ isDemonstration: false, origin: "https://voice.example.org" });
  expect(text).toBe("Patient Voice is open at https://voice.example.org (stop it with Ctrl+C)\n");
});
