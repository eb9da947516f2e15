import { describe, expect, test } from "vitest";
import { readDocument } from "#app/lib/word/document.ts";
import { type LeftOutKind, LeftOutSoFar } from "#app/lib/word/left-out.ts";
import { type Passage, passagesOf } from "#app/lib/word/passages.ts";
import {
  boldParagraph,
  type Part,
  paragraph,
  relationships,
  WORD_NAMES,
  wordFile,
} from "#tests/word-file.ts";

const run = (text: string, look = "") =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const para = (content: string, settings = "") =>
  `<w:p>${settings && `<w:pPr>${settings}</w:pPr>`}${content}</w:p>`;
const cell = (content: string, settings = "") =>
  `<w:tc>${settings && `<w:tcPr>${settings}</w:tcPr>`}${content}</w:tc>`;
const row = (cells: string, settings = "") =>
  `<w:tr>${settings && `<w:trPr>${settings}</w:trPr>`}${cells}</w:tr>`;
const entry = (text: string, list = 1, level = 0) =>
  para(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

function read(body: string, others: readonly Part[] = []) {
  const leftOut = new LeftOutSoFar();
  const passages = passagesOf(readDocument(wordFile(body, others), leftOut));
  const counts = Object.fromEntries(leftOut.list().map(({ kind, count }) => [kind, count]));
  return { passages, counts: counts as Partial<Record<LeftOutKind, number>> };
}

const texts = (passages: readonly Passage[]) => passages.map(({ text }) => text).join("\n");
const STYLES = (styles: string): Part[] => [
  { name: "word/styles.xml", bytes: `<w:styles ${WORD_NAMES}>${styles}</w:styles>` },
  relationships({ styles: "styles.xml" }),
];

describe("what is hidden is dropped and counted:", () => {
  const inStyle = '<w:style w:styleId="Quiet"><w:rPr><w:vanish/></w:rPr></w:style>';
  const onIt = '<w:style w:styleId="Quieter"><w:basedOn w:val="Quiet"/></w:style>';
  test.each<[string, string, Part[]?]>([
    ["a run", para(run("Seen ") + run("secret", "<w:vanish/>"))],
    ["a paragraph", para(run("Seen")) + para(run("secret", "<w:vanish/>"))],
    ["a run that says so", para(run("Seen ") + run("secret", '<w:vanish w:val="1"/>'))],
    ["a style of letters", para(run("Seen ") + run("secret", '<w:rStyle w:val="Quiet"/>')), STYLES(inStyle)],
    ["a style of paragraphs", para(run("Seen")) + paragraph("secret", "Quiet"), STYLES(inStyle)],
    ["a style on a style", para(run("Seen")) + paragraph("secret", "Quieter"), STYLES(inStyle + onIt)],
    ["within a link", para(`${run("Seen ")}<w:hyperlink>${run("secret", "<w:vanish/>")}</w:hyperlink>`)],
    ["a tick in a font", para(`${run("Seen ")}${run("secret", '<w:vanish w:val="true"/>')}`)],
    [
      "a row of a table",
      `<w:tbl>${row(cell(para(run("Seen"))))}${row(cell(para(run("secret"))), "<w:hidden/>")}</w:tbl>`,
    ],
    ["a heading", para(run("secret", "<w:vanish/>"), '<w:outlineLvl w:val="0"/>') + para(run("Seen"))],
  ])("%s", (_, body, others) => {
    const { passages, counts } = read(body, others);
    expect(passages).toEqual([{ title: "", text: "Seen" }]);
    expect(counts).toEqual({ hidden: 1 });
  });

  test("and what a run takes back from its style is seen", () => {
    expect(
      texts(
        read(para(run("Seen", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Quiet"/>'), STYLES(inStyle))
          .passages,
      ),
    ).toBe("Seen");
  });
});

describe("what is struck through is named as such, and what was deleted is dropped and counted:", () => {
  const deleted = '<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>';
  test.each([
    [para(run("Old", "<w:strike/>") + run(" New")), "[struck out: Old] New", 0],
    [para(run("Old", "<w:dstrike/>")), "[struck out: Old]", 0],
    [para(run("Very ", "<w:strike/>") + run("old", "<w:b/><w:strike/>")), "[struck out: Very old]", 0],
    [para(run("Kept", '<w:strike w:val="0"/>')), "Kept", 0],
    [para(`${run("New ")}${deleted}`), "New", 1],
    [para(deleted) + para(run("Kept")), "Kept", 1],
    [
      para(`<w:moveFrom w:id="2">${run("gone")}</w:moveFrom>`) +
        para(`<w:moveTo w:id="3">${run("Moved")}</w:moveTo>`),
      "Moved",
      1,
    ],
    [`<w:del>${para(run("gone"))}</w:del>${para(run("Kept"))}`, "Kept", 1],
    [`<w:tbl>${row(cell(para(run("Kept"))))}${row(cell(para(run("gone"))), "<w:del/>")}</w:tbl>`, "Kept", 1],
    [`<w:tbl>${row(cell(para(run("Kept"))) + cell(para(run("gone")), "<w:cellDel/>"))}</w:tbl>`, "Kept |", 1],
  ])("%s", (body, text, deletions) => {
    const { passages, counts } = read(body);
    expect(texts(passages).trim()).toBe(text);
    expect(counts.deletions ?? 0).toBe(deletions);
  });
});

describe("boxes say whether they are ticked, and lists what is chosen:", () => {
  const box = (settings: string, shown: string) =>
    `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="x">${settings}</w14:checkbox></w:sdtPr><w:sdtContent>${run(shown)}</w:sdtContent></w:sdt>`;
  const field = (data: string, code: string, result = "") =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${result && `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const list = (chosen: string) =>
    field(
      `<w:ddList>${chosen}<w:listEntry w:val="Ann"/><w:listEntry w:val="Bob"/></w:ddList>`,
      "FORMDROPDOWN",
    );
  test.each([
    [box('<w14:checked w14:val="1"/>', "☒"), "☒"],
    [box('<w14:checked w14:val="true"/>', "R"), "☒"],
    [box('<w14:checked w14:val="0"/>', "☐"), "☐"],
    [box("", "£"), "☐"],
    [field('<w:checkBox><w:default w:val="0"/></w:checkBox>', "FORMCHECKBOX"), "☐"],
    [field('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "FORMCHECKBOX"), "☒"],
    [
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>',
      "☑☐",
    ],
    [run("þ o", '<w:rFonts w:ascii="Wingdings"/>'), "☑ ☐"],
    [list('<w:result w:val="1"/>'), "Bob"],
    [list(""), "Ann"],
    [field("<w:textInput/>", "FORMTEXT", "Typed"), "Typed"],
  ])("%s", (content, text) => {
    expect(texts(read(para(content)).passages)).toBe(text);
  });

  test("what nobody filled in, and signs that we do not know, are counted", () => {
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("Click here")}</w:sdtContent></w:sdt>`;
    const { passages, counts } = read(
      para(`${run("A")}${prompt}<w:r><w:sym w:font="Webdings" w:char="F0FF"/></w:r>`),
    );
    expect([texts(passages), counts]).toEqual(["A", { prompts: 1, signs: 1 }]);
  });
});

describe("lists go on as Word counts them:", () => {
  const level = (at: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = (levels: string, more = "") => [
    {
      name: "word/numbering.xml",
      bytes: `<w:numbering ${WORD_NAMES}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>${more}</w:num></w:numbering>`,
    },
    relationships({ numbering: "numbering.xml" }),
  ];
  const between = para(run("Between"));
  const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  test.each([
    [numbering(level(0, "decimal", "%1.")), entry("a") + entry("b"), "1. a\n2. b"],
    [numbering(level(0, "decimal", "%1.")), entry("a") + between + entry("b"), "1. a\n\nBetween\n\n2. b"],
    [numbering(level(0, "decimal", "%1.")), entry("a") + between + entry("b", 2), "1. a\n\nBetween\n\n2. b"],
    [numbering(level(0, "decimal", "%1."), again), entry("a") + entry("b", 2), "1. a\n1. b"],
    [numbering(level(0, "lowerLetter", "%1)")), entry("a") + entry("b"), "a) a\nb) b"],
    [numbering(level(0, "upperRoman", "%1.", 4)), entry("a") + entry("b"), "IV. a\nV. b"],
    [
      numbering(level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2")),
      entry("a") + entry("b", 1, 1) + entry("c") + entry("d", 1, 1),
      "1. a\n1.1 b\n2. c\n2.1 d",
    ],
    [numbering(level(0, "bullet", "")), entry("a") + entry("b"), "- a\n- b"],
    [[], entry("a") + entry("b", 9), "- a\n- b"],
    [numbering(level(0, "decimal", "%1.")), entry("a", 0) + entry("b"), "a\n\n1. b"],
  ] as [Part[], string, string][])("%#", (others, body, text) => {
    expect(texts(read(body, others).passages)).toBe(text);
  });
});

describe("tables keep their columns:", () => {
  const cells = (...all: string[]) => all.map((text) => cell(para(run(text)))).join("");
  test.each([
    [row(cells("a", "b")) + row(cell(para(run("c")), '<w:gridSpan w:val="2"/>')), "a | b\nc |"],
    [
      row(cell(para(run("a")), '<w:gridSpan w:val="2"/>') + cells("b")) + row(cells("1", "2", "3")),
      "a |  | b\n1 | 2 | 3",
    ],
    [
      row(cell(para(run("a")), '<w:vMerge w:val="restart"/>') + cells("b")) +
        row(cell(para(""), "<w:vMerge/>") + cells("c")),
      "a | b\n | c",
    ],
    [row(cells("a", "b")) + row(cells("c"), '<w:gridBefore w:val="1"/>'), "a | b\n | c"],
    [row(cells("a", "b")) + row(cells("c"), '<w:gridAfter w:val="1"/>'), "a | b\nc |"],
    [row(cell(para(run("Parking")) + entry("full") + entry("dear")) + cells("b")), "Parking; full; dear | b"],
    [row(cell(para(run("One.")) + para(run("Two"))) + cells("a|b")), "One. Two | a/b"],
    [row(cell(`<w:tbl>${row(cells("in", "side"))}</w:tbl>`) + cells("b")), "in, side | b"],
    [`<w:sdt><w:sdtContent>${row(cells("a", "b"))}</w:sdtContent></w:sdt>`, "a | b"],
    [row(`<w:sdt><w:sdtContent>${cells("a")}</w:sdtContent></w:sdt>${cells("b")}`), "a | b"],
    [row(cell(entry("only") + entry("text"))), "- only\n- text"],
  ])("%#", (rows, text) => {
    const lines = texts(read(`<w:tbl>${rows}</w:tbl>`).passages).split("\n");
    expect(
      lines
        .map((line) => line.trimEnd())
        .join("\n")
        .trim(),
    ).toBe(text.trim());
  });
});

describe("a heading has no number of its own, and is one however it was made:", () => {
  const styles = STYLES(
    '<w:style w:styleId="Own"><w:name w:val="Agenda"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:styleId="Ber2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Like"><w:basedOn w:val="Ber2"/></w:style>',
  );
  test.each<[string, string, Part[]?]>([
    ["Word's own", paragraph("1. Parking", "Heading1")],
    ["by its name in another language", paragraph("Parking", "Ber2"), styles],
    ["by the outline", paragraph("2.1 Parking", "Own"), styles],
    ["by what it is based on", paragraph("Item 4: Parking", "Like"), styles],
    ["by itself", para(run("3) Parking"), '<w:outlineLvl w:val="0"/>')],
    ["bold", boldParagraph("Agenda item 12 – Parking:")],
    ["bold in pieces", para(run("Par", "<w:b/>") + run("king", "<w:b/>"))],
    ["underlined", para(run("Parking", '<w:u w:val="single"/>'))],
    ["bold and numbered", para(run("Parking", "<w:b/>"), '<w:numPr><w:numId w:val="1"/></w:numPr>')],
    ["in a table of one column", `<w:tbl>${row(cell(boldParagraph("2. Parking")))}</w:tbl>`],
  ])("%s", (_, heading, others) => {
    expect(read(heading + paragraph("Full"), others).passages).toEqual([{ title: "Parking", text: "Full" }]);
  });

  test.each(["Action: write to the trust", "Is it dear?", "12.30 Lunch was late.", "x".repeat(151)])(
    "and what is bold for another reason is none: %s",
    (text) => {
      expect(read(boldParagraph(text)).passages).toEqual([{ title: "", text }]);
    },
  );

  test.each(["12.30 Lunch", "2026 plans", "20 miles"])(
    "a time, a year and an amount are no number of a heading: %s",
    (title) => {
      expect(read(paragraph(title, "Heading1")).passages).toEqual([{ title, text: "" }]);
    },
  );
});

describe("text in other places is kept, once:", () => {
  const box = `<w:txbxContent>${paragraph("In the box")}</w:txbxContent>`;
  const chunk = (name: string, bytes: string | Buffer): [string, Part[]] => [
    '<w:altChunk r:id="p1"/>',
    [{ name: `word/${name}`, bytes }, relationships({ aFChunk: name })],
  ];
  const nested = wordFile(paragraph("In the box"));
  test.each<[string, string, Part[]?]>([
    [
      "a box of newer programs",
      para(`<w:r><w:drawing><wps:txbx xmlns:wps="x">${box}</wps:txbx></w:drawing></w:r>`),
    ],
    ["a box of older ones", para(`<w:r><w:pict><v:textbox xmlns:v="v">${box}</v:textbox></w:pict></w:r>`)],
    [
      "a box in both forms",
      para(
        `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    ],
    [
      "a box in the older form alone",
      para(
        `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice/><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    ],
    [
      "a page of an email",
      ...chunk(
        "a.htm",
        "<html><head><title>x</title><style>p{}</style></head><body><p>In the <b>box</b></p></body></html>",
      ),
    ],
    ["a page in Windows' letters", ...chunk("a.html", Buffer.from("<p>In&nbsp;the box</p>", "latin1"))],
    ["a text", ...chunk("a.txt", "In the box\r\n")],
    ["a document", ...chunk("a.docx", nested)],
    [
      "what a field shows",
      para(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("In the box")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ],
    [
      "a field over two paragraphs",
      para('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r>') +
        para(
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("In the box")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ),
    ],
  ])("%s", (_, body, others) => {
    expect(texts(read(body, others).passages)).toBe("In the box");
  });

  test("and what cannot be read is counted", () => {
    expect(read(...chunk("a.rtf", "{\\rtf1 x}")).counts).toEqual({ embedded: 1 });
    expect(read('<w:altChunk r:id="nothing"/>').counts).toEqual({ embedded: 1 });
  });
});
