import { expect, test } from "vitest";
import { z } from "zod";
import { choice, emailAddress, line, optionalPassage, ticks, upload } from "#app/lib/fields.ts";
import { readForm, refuseForm } from "#app/web/forms.server.ts";

const form = z.object({
  name: line("Enter a name", 10, "Name must be 10 characters or less"),
  colour: choice(["red", "blue"], "Choose a colour"),
  story: optionalPassage(20, "Story must be 20 characters or less"),
  uses: ticks(["a", "b"], "Choose from the list"),
});

test("lines end in LF, so a text counts as long as the browser counted", async () => {
  const story = "a\r\nb\r\n".repeat(3);
  const read = await readForm(
    post({ name: " Ada ", colour: "red", story: `${story}${"x".repeat(8)}` }),
    form,
  );
  expect(read).toMatchObject({
    ok: true,
    input: { name: "Ada", story: "a\nb\na\nb\na\nb\nxxxxxxxx", uses: [] },
  });
});

test("errors stand in the order of the page, one for each field, and what was typed comes back", async () => {
  const read = await readForm(post({ story: "x".repeat(30), name: "" }), form);
  expect(read).toMatchObject({ ok: false, values: { story: ["x".repeat(30)] } });
  expect(!read.ok && read.errors.map(({ field }) => field)).toEqual(["story", "name", "colour"]);
});

test("a password never goes back to the page", async () => {
  const schema = z.object({ email: emailAddress("Enter", "Wrong"), password: z.string().min(12) });
  const rejected = await readForm(post({ email: "x", password: "hunter2" }), schema);
  expect(JSON.stringify(rejected)).not.toContain("hunter2");
  const accepted = await readForm(post({ email: "a@b.org", password: "lantern soup" }), schema);
  if (!accepted.ok) throw new Error("it should pass");
  expect(JSON.stringify(refuseForm(accepted, "password", "No"))).not.toContain("lantern");
});

test("one field sent twice is not taken for one, and several boxes are a list", async () => {
  const twice = await readForm(
    postAll([
      ["name", "a"],
      ["name", "b"],
      ["colour", "red"],
    ]),
    form,
  );
  expect(twice).toMatchObject({ ok: false, errors: [{ field: "name" }] });
  const boxes = await readForm(
    postAll([
      ["name", "a"],
      ["colour", "red"],
      ["uses", "a"],
      ["uses", "b"],
    ]),
    form,
  );
  expect(boxes).toMatchObject({ ok: true, input: { uses: ["a", "b"] } });
});

test("unknown fields are dropped, and a name that means something to JavaScript does nothing", async () => {
  const read = await readForm(
    post({ name: "Ada", colour: "red", role: "administrator", __proto__x: "1", constructor: "2" }),
    form,
  );
  expect(read.ok && Object.keys(read.input)).toEqual(["name", "colour", "story", "uses"]);
  await readForm(
    postAll([
      ["__proto__", "polluted"],
      ["constructor[prototype]", "polluted"],
    ]),
    form,
  );
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test.each([
  ["a NUL", { name: "a\0b" }],
  ["a field that no person typed", { name: "x".repeat(20_001) }],
  [
    "more fields than any form has",
    Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`f${n}`, "x"])),
  ],
])("%s is refused as no whole form", async (_, fields) => {
  await expect(readForm(post(fields), form)).rejects.toMatchObject({ status: 400 });
});

test("a form that is a whole meeting may have more fields than any other", async () => {
  const fields = Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`f${n}`, "x"]));
  const sheet = z.record(z.string(), z.string());
  const read = await readForm(post(fields), sheet, { mostFields: 1001 });
  expect(Object.keys(read.values)).toHaveLength(1001);
  await expect(readForm(post(fields), sheet, { mostFields: 1000 })).rejects.toMatchObject({ status: 400 });
});

test("a file where none was asked for is refused", async () => {
  const body = new FormData();
  body.append("name", new File(["x"], "x.txt"));
  await expect(
    readForm(new Request("http://localhost/", { method: "POST", body }), form),
  ).rejects.toMatchObject({ status: 400 });
});

const FILE_FORM = z.object({
  title: line("Enter a title", 10, "Too long"),
  file: upload("Choose a file", 10, "The file is too large"),
});

test("a file comes in where the route declares one, its name without path or controls", async () => {
  const read = await readForm(
    postFile("file", new File(["PK12"], "C:\\\\tmp\\\\..\\\\mi\u202Enu\u0007tes.docx")),
    FILE_FORM,
    {
      files: ["file"],
    },
  );
  if (!read.ok) throw new Error("it should pass");
  expect(read.input.file.name).toBe("minutes.docx");
  expect(Buffer.from(read.input.file.bytes).toString()).toBe("PK12");
  expect(JSON.stringify(read.values)).toBe('{"title":["May"]}');
});

test.each([
  ["none was chosen", new File([], ""), "Choose a file"],
  ["it is empty", new File([], "a.docx"), "Choose a file"],
  ["it is too large", new File(["x".repeat(11)], "a.docx"), "The file is too large"],
])("when %s, its field says so", async (_, file, message) => {
  const read = await readForm(postFile("file", file), FILE_FORM, { files: ["file"] });
  expect(read).toMatchObject({ ok: false, errors: [{ field: "file", message }] });
});

test("words where a file is asked for are no file", async () => {
  const read = await readForm(post({ title: "May", file: "PK" }), FILE_FORM, { files: ["file"] });
  expect(read).toMatchObject({ ok: false, errors: [{ field: "file", message: "Choose a file" }] });
});

test("a second file, or one in another field, is refused", async () => {
  const twice = new FormData();
  for (const name of ["a.txt", "b.txt"]) twice.append("file", new File(["x"], name));
  for (const body of [twice, fileIn("title", new File(["x"], "x.txt"))]) {
    const request = new Request("http://localhost/", { method: "POST", body });
    await expect(readForm(request, FILE_FORM, { files: ["file"] })).rejects.toMatchObject({ status: 400 });
  }
});

test.each([
  "name@example.com",
  "o'brien+tag@sub.example.co.uk",
  "用户@例子.广告",
  "x_y@xn--bcher-kva.example",
])("%s is an address", (address) => {
  expect(emailAddress("Enter", "Wrong").safeParse(address).success).toBe(true);
});

test.each([
  "",
  "name",
  "name@",
  "@example.com",
  "a b@example.com",
  "a@b",
  "a@@b.org",
  "a@b..org",
  "a\r\nBcc: x@example.com@b.org",
  "<a@b.org>",
  "a@b.org,c@d.org",
])("%j is no address", (address) => {
  expect(emailAddress("Enter", "Wrong").safeParse(address).success).toBe(false);
});

function fileIn(field: string, file: File): FormData {
  const body = new FormData();
  body.append("title", "May");
  body.append(field, file);
  return body;
}

function postFile(field: string, file: File): Request {
  return new Request("http://localhost/", { method: "POST", body: fileIn(field, file) });
}

function post(fields: Record<string, string>): Request {
  return postAll(Object.entries(fields));
}

function postAll(fields: [string, string][]): Request {
  return new Request("http://localhost/", { method: "POST", body: new URLSearchParams(fields) });
}
