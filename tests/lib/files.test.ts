import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { checkFile } from "#app/lib/files/check.server.ts";
import { stripJpeg } from "#app/lib/files/jpeg.server.ts";
import { stripPng } from "#app/lib/files/png.server.ts";
import { readZip } from "#app/lib/files/zip.ts";
import { chunk, jpeg, pdf, png, segment, word, zip } from "#tests/made-files.ts";

const reasonFor = (name: string, bytes: Buffer) => {
  const checked = checkFile(name, bytes);
  return checked.ok ? "kept" : checked.reason;
};

describe("what is kept", () => {
  test.each([
    ["Minutes.pdf", pdf()],
    ["Minutes.PDF", pdf()],
    ["Minutes.docx", word()],
    ["Room.png", png()],
    ["Room.jpg", jpeg()],
    ["Room.jpeg", jpeg()],
  ])("%s", (name, bytes) => {
    expect(reasonFor(name, bytes)).toBe("kept");
  });
});

describe("what is odd and ordinary is kept as well:", () => {
  const lines = "X-Scanner: ward 3\r\n";
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>';
  const page =
    '<html xmlns:v="urn:v"><head><meta name="Generator" content="Word"></head><body><p>Hello</p></body></html>';
  test.each([
    ["a line before the PDF", "a.pdf", Buffer.concat([Buffer.from("\r\n"), pdf()])],
    ["what a scanner writes before it", "a.pdf", Buffer.concat([Buffer.from(lines), pdf()])],
    ["the most that may stand before it", "a.pdf", Buffer.concat([Buffer.alloc(1024, " "), pdf()])],
    ["zeros behind it, up to a block", "a.pdf", Buffer.concat([pdf(), Buffer.alloc(4096)])],
    ["zeros and line ends behind it", "a.pdf", Buffer.concat([pdf(), Buffer.from("\0\r\n\0\0\n")])],
    ["the end of a file of old systems", "a.pdf", Buffer.concat([pdf(), Buffer.from([0x1a])])],
    ["Word with an icon", "a.docx", word({ "word/media/image2.svg": svg, "word/media/image1.png": png() })],
    ["Word with the page of an email", "a.docx", word({ "word/afchunk.htm": page })],
    ["Word with pages in two forms", "a.docx", word({ "word/a.html": page, "word/b.mht": page })],
    [
      "Word with a workbook and a font",
      "a.docx",
      word({ "word/embeddings/a.xlsx": "PK", "word/fonts/f.odttf": "x" }),
    ],
  ])("%s", (_, name, bytes) => {
    expect(reasonFor(name, bytes)).toBe("kept");
  });

  test("Word whose document has a number in its name", () => {
    expect(
      reasonFor("a.docx", zip({ "[Content_Types].xml": "<Types/>", "word/document2.xml": "<d/>" })),
    ).toBe("kept");
  });

  test("but no more than that", () => {
    expect(reasonFor("a.pdf", Buffer.concat([Buffer.alloc(1025, " "), pdf()]))).toBe("mismatch");
    for (const before of ["GIF89a", "PK", "MZ", " \n<html>"])
      expect(reasonFor("a.pdf", Buffer.concat([Buffer.from(before), pdf()])), before).toBe("mismatch");
  });
});

describe("what is not", () => {
  const html = Buffer.from("<!doctype html><script>alert(1)</script>");
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');

  test.each([
    ["a page", "page.html", html],
    ["a drawing that can run", "drawing.svg", svg],
    ["a program", "setup.exe", Buffer.from("MZ")],
    ["an old Word file", "old.doc", Buffer.from("d0cf11e0", "hex")],
    ["a file without a name's end", "README", pdf()],
    ["a picture of a phone", "IMG_1.HEIC", jpeg()],
    ["a workbook", "costs.xlsx", word()],
    ["slides", "talk.pptx", word()],
  ])("%s, whatever is in it", (_, name, bytes) => {
    expect(["kind", "otherText", "otherPicture", "otherTable", "slides"]).toContain(reasonFor(name, bytes));
  });

  test.each([
    ["a page as a PDF", "minutes.pdf", html],
    ["a drawing as a picture", "room.png", svg],
    ["a PDF as a picture", "room.jpg", pdf()],
    ["a picture as Word", "minutes.docx", png()],
    ["a page before the PDF", "minutes.pdf", Buffer.concat([html, pdf()])],
    ["nothing at all", "minutes.pdf", Buffer.alloc(0)],
  ])("%s: name and content differ", (_, name, bytes) => {
    expect(reasonFor(name, bytes)).toBe("mismatch");
  });

  test.each<[string, string, Buffer, string]>([
    ["a PDF that is a ZIP file too", "minutes.pdf", Buffer.concat([pdf(), zip({ a: "b" })]), "brokenPdf"],
    ["a PDF with a page behind it", "minutes.pdf", Buffer.concat([pdf(), html]), "brokenPdf"],
    ["a PDF that breaks off", "minutes.pdf", pdf().subarray(0, 20), "brokenPdf"],
    ["a ZIP file that is no Word document", "minutes.docx", zip({ "a.txt": "b" }), "broken"],
    ["Word with macros", "minutes.docx", word({ "word/vbaProject.bin": "x" }), "macros"],
    ["Word that leaves its folder", "minutes.docx", word({ "../../evil.xml": "x" }), "broken"],
    ["Word with a page behind it", "minutes.docx", Buffer.concat([word(), html]), "broken"],
    ["Word that breaks off", "minutes.docx", word().subarray(0, 60), "broken"],
    ["a picture that breaks off", "room.png", png().subarray(0, 40), "brokenPicture"],
    ["a JPEG that breaks off", "room.jpg", jpeg().subarray(0, 30), "brokenPicture"],
    ["a picture of 100,000 pixels a side", "room.png", png({ width: 100_000 }), "brokenPicture"],
    ["a JPEG of 60,000 pixels a side", "room.jpg", jpeg({ width: 60_000 }), "brokenPicture"],
    ["Word with a password", "minutes.docx", Buffer.from("d0cf11e0a1b11ae1", "hex"), "locked"],
    [
      "Word that says it has macros",
      "m.docx",
      word({ "[Content_Types].xml": '<Types a="macroEnabled"/>' }),
      "macros",
    ],
    ["Word with a program", "minutes.docx", word({ "word/embeddings/a.exe": "MZ" }), "active"],
    ["Word with a page that runs", "minutes.docx", word({ "word/a.htm": html }), "active"],
    ["Word with a drawing that runs", "minutes.docx", word({ "word/media/a.svg": svg }), "active"],
    [
      "Word with a page in UTF-16 that runs",
      "minutes.docx",
      word({ "word/a.htm": Buffer.from("<script>1</script>", "utf16le") }),
      "active",
    ],
  ])("%s", (_, name, bytes, reason) => {
    expect(reasonFor(name, bytes)).toBe(reason);
  });

  test("a bomb: small as it is, it unpacks to more than it may, and lies about that", () => {
    const bomb = word({ "word/document.xml": Buffer.alloc(70_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(reasonFor("minutes.docx", bomb)).toBe("broken");
    const honest = zip({ a: Buffer.alloc(1000) });
    expect(readZip(honest, 1000)).toEqual({ ok: true, parts: new Map([["a", Buffer.alloc(1000)]]) });
    expect(readZip(honest, 999)).toEqual({ ok: false, fault: "tooLarge" });
    // The size that the file says of itself, 28 bytes into its directory entry, counts for nothing.
    const lying = Buffer.from(honest);
    lying.writeUInt32LE(1, lying.indexOf("504b0102", 0, "hex") + 24);
    expect(readZip(lying, 999)).toEqual({ ok: false, fault: "tooLarge" });
  });
});

describe("a ZIP file in which two programs would find different parts", () => {
  const plain = zip({ "a.txt": "first", "b.txt": "second" });
  const list = plain.indexOf("PK\x01\x02", 0, "latin1");
  const faultOf = (bytes: Buffer) => {
    const read = readZip(bytes, 1000);
    return read.ok ? "read" : read.fault;
  };
  /** The file with something put in, and all that it says of places moved on, as a careful forger would. */
  const withInside = (at: number, extra: Buffer) => {
    const made = Buffer.concat([plain.subarray(0, at), extra, plain.subarray(at)]);
    made.writeUInt32LE(list + extra.length, made.length - 6);
    for (let entry = list + extra.length; made.readUInt32LE(entry) === 0x02014b50; entry += 46 + 5) {
      const place = made.readUInt32LE(entry + 42);
      if (place >= at) made.writeUInt32LE(place + extra.length, entry + 42);
    }
    return made;
  };
  const changed = (change: (bytes: Buffer) => void) => {
    const made = Buffer.from(plain);
    change(made);
    return made;
  };

  test("is not read", () => {
    expect(faultOf(plain), "control").toBe("read");
    expect(faultOf(withInside(0, Buffer.from("<html>"))), "before the first part").toBe("broken");
    const second = plain.indexOf("PK\x03\x04", 1, "latin1");
    expect(faultOf(withInside(second, Buffer.from("<html>"))), "between two parts").toBe("unsafe");
    expect(faultOf(withInside(list, Buffer.from("<html>"))), "before the list").toBe("unsafe");
    expect(faultOf(withInside(list, zip({ "c.txt": "x" }).subarray(0, 36))), "a part in no list").toBe(
      "unsafe",
    );
    expect(faultOf(changed((bytes) => bytes.write("z", 30))), "another name in the part").toBe("unsafe");
    const overlap = changed((bytes) => bytes.writeUInt32LE(0, list + 46 + 5 + 42));
    expect(faultOf(overlap), "one part under two names").toBe("unsafe");
    expect(faultOf(changed((bytes) => bytes.writeUInt32LE(1, list + 16))), "another sum").toBe("broken");
  });
});

test("a ZIP file that was packed while it was written has its sums behind its parts", () => {
  const packed = deflateRawSync("first");
  const sums = Buffer.alloc(12);
  sums.writeUInt32LE(crc32("first"), 0);
  sums.writeUInt32LE(packed.length, 4);
  sums.writeUInt32LE(5, 8);
  for (const signature of [Buffer.alloc(0), Buffer.from("PK\x07\x08", "latin1")]) {
    const local = Buffer.alloc(30);
    local.write("PK\x03\x04", "latin1");
    local.writeUInt16LE(8, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(1, 26);
    const body = Buffer.concat([local, Buffer.from("a"), packed, signature, sums]);
    const entry = Buffer.alloc(46);
    entry.write("PK\x01\x02", "latin1");
    entry.writeUInt16LE(8, 8);
    entry.writeUInt16LE(8, 10);
    sums.copy(entry, 16);
    entry.writeUInt16LE(1, 28);
    const end = Buffer.alloc(22);
    end.write("PK\x05\x06", "latin1");
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(47, 12);
    end.writeUInt32LE(body.length, 16);
    const file = Buffer.concat([body, entry, Buffer.from("a"), end]);
    expect(readZip(file, 100)).toEqual({ ok: true, parts: new Map([["a", Buffer.from("first")]]) });
  }
});

describe("a picture", () => {
  test("loses where and when it was taken, who took it, and anything behind its end", () => {
    const marks = {
      before: [
        segment(0xe1, Buffer.from("Exif\0\0GPS CANARY 51.27N")),
        segment(0xe1, Buffer.from("http://ns.adobe.com/xap/1.0/\0<x>CANARY</x>")),
        segment(0xed, Buffer.from("Photoshop CANARY")),
        segment(0xfe, Buffer.from("CANARY was here")),
      ],
      after: Buffer.from("<script>CANARY</script>"),
    };
    const taken = jpeg(marks);
    expect(taken.includes("CANARY")).toBe(true);
    const kept = stripJpeg(taken);
    expect(kept?.includes("CANARY")).toBe(false);
    expect(kept?.equals(jpeg())).toBe(true);
  });

  test("keeps which way is up, and its colours", () => {
    const exif = Buffer.concat([
      Buffer.from("Exif\0\0II*\0\x08\0\0\0\x02\0", "latin1"),
      Buffer.from("0f01020004000000434e5259", "hex"),
      Buffer.from("120103000100000006000000", "hex"),
    ]);
    const icc = segment(0xe2, Buffer.from("ICC_PROFILE\0\x01\x01colours", "latin1"));
    const kept = stripJpeg(jpeg({ before: [segment(0xe1, exif), icc] }));
    expect(kept?.includes("ICC_PROFILE")).toBe(true);
    expect(kept?.includes("CNRY")).toBe(false);
    const at = kept?.indexOf("Exif\0\0") ?? -1;
    expect(at).toBeGreaterThan(0);
    expect(kept?.readUInt16BE(at + 6 + 10)).toBe(0x0112);
    expect(kept?.readUInt16BE(at + 6 + 18)).toBe(6);
    expect(stripJpeg(kept ?? Buffer.alloc(0))?.equals(kept ?? Buffer.alloc(1)), "twice is once").toBe(true);
  });

  test("in PNG loses texts, times, EXIF and what follows its end", () => {
    const extra = [
      chunk("tEXt", Buffer.from("Author\0CANARY")),
      chunk("iTXt", Buffer.from("XML:com.adobe.xmp\0CANARY")),
      chunk("eXIf", Buffer.from("CANARY")),
      chunk("tIME", Buffer.from("CANARY!")),
      chunk("caBX", Buffer.from("CANARY")),
    ];
    const kept = stripPng(png({ extra, after: Buffer.from("CANARY") }));
    expect(kept?.equals(png())).toBe(true);
  });

  test("in PNG whose sums are wrong, or with a part that nobody knows, is refused", () => {
    const wrong = png();
    wrong[wrong.length - 1] = 0;
    expect(stripPng(wrong)).toBeUndefined();
    expect(stripPng(png({ extra: [chunk("EVIL", Buffer.from("x"))] }))).toBeUndefined();
  });
});

test("the files of these tests are what they say: the sums are those of the standards", () => {
  expect(crc32(Buffer.from("IEND"))).toBe(0xae426082);
  expect(deflateRawSync("a").length).toBeGreaterThan(0);
  expect(deflateSync("a")[0]).toBe(0x78);
});
