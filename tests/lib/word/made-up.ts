import { relationships, WORD_NAMES, wordFile } from "#tests/word-file.ts";

const LETTERS = "bcdfghjklmnprstvw";

/** A document made up of everything that Word can write, the same for the same seed. Each visible word is in it once. */
export function madeUpDocument(seed: number): { bytes: Buffer; xml: string } {
  let state = seed * 2_654_435_761;
  let made = 0;
  const random = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state % below;
  };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const word = () => {
    made += 1;
    const name = Array.from({ length: 3 }, () => `${pick([...LETTERS])}${pick([..."aeiou"])}`).join("");
    return `${name}${made.toString(36).replace(/\d/g, (digit) => LETTERS[Number(digit)] ?? "")}q`;
  };
  const words = () => Array.from({ length: 1 + random(4) }, word).join(" ");
  const run = (text: string, look = "") =>
    `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ""}<w:t xml:space="preserve">${text} </w:t></w:r>`;

  const inline = (): string =>
    pick([
      () => run(words()),
      () => run(words(), pick(["<w:b/>", "<w:i/>", "<w:u w:val='single'/>", "<w:strike/>", "<w:dstrike/>"])),
      () => run(words(), "<w:vanish w:val='0'/>").replace("vanish w:val='0'", "caps"),
      () => run(`secret${made}`, "<w:vanish/>"),
      () => `<w:del w:id="1"><w:r><w:delText>removed${made}</w:delText></w:r></w:del>`,
      () => `<w:ins w:id="2">${run(words())}</w:ins>`,
      () => `<w:moveFrom w:id="3"><w:r><w:t>removed${made}</w:t></w:r></w:moveFrom>`,
      () => `<w:moveTo w:id="4">${run(words())}</w:moveTo>`,
      () => `<w:hyperlink r:id="x">${run(words())}</w:hyperlink>`,
      () => `<w:smartTag>${run(words())}</w:smartTag><w:bdo>${run(words())}</w:bdo>`,
      () => `<w:fldSimple w:instr="DATE">${run(words())}</w:fldSimple>`,
      () => field(`<w:r><w:instrText>PAGEREF removed${made}</w:instrText></w:r>`, run(words())),
      () => field(field("<w:r><w:instrText>IF</w:instrText></w:r>", run(words())), run(words())),
      () =>
        `<w:sdt><w:sdtPr><w:alias w:val="a"/></w:sdtPr><w:sdtContent>${run(words())}</w:sdtContent></w:sdt>`,
      () =>
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(words())}</w:sdtContent></w:sdt>`,
      () =>
        `<w:r><w:t>${word()}</w:t><w:tab/><w:t>${word()}</w:t><w:br/><w:t xml:space="preserve">${word()} </w:t></w:r>`,
      () =>
        `<w:r><w:t>${word()}</w:t></w:r><w:r><w:noBreakHyphen/><w:t xml:space="preserve">${word()} </w:t></w:r>`,
      () =>
        `<w:r><w:drawing><wps:txbx><w:txbxContent>${paragraph()}</w:txbxContent></wps:txbx></w:drawing></w:r>`,
      () => {
        const box = `<w:txbxContent>${paragraph(false)}</w:txbxContent>`;
        return `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
      },
      () => `<m:oMath><m:r><m:t>${word()} </m:t></m:r></m:oMath>`,
      () =>
        `<w:r><w:ruby><w:rt><w:r><w:t>${word()}</w:t></w:r></w:rt><w:rubyBase>${run(word())}</w:rubyBase></w:ruby></w:r>`,
    ])();
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  const paragraph = (isRich = true): string => {
    const settings = pick([
      "",
      "",
      `<w:pStyle w:val="Heading${1 + random(3)}"/>`,
      '<w:numPr><w:numId w:val="7"/></w:numPr>',
    ]);
    const content = Array.from({ length: 1 + random(4) }, () => (isRich ? inline() : run(words()))).join("");
    return `<w:p>${settings && `<w:pPr>${settings}</w:pPr>`}${content}</w:p>`;
  };
  const cell = (): string => {
    const span = random(5) === 0 ? `<w:tcPr><w:gridSpan w:val="${2 + random(2)}"/></w:tcPr>` : "";
    return `<w:tc>${span}${paragraph()}${random(3) === 0 ? paragraph() : ""}${random(8) === 0 ? table() : ""}</w:tc>`;
  };
  const table = (): string => {
    const row = () => `<w:tr>${Array.from({ length: 1 + random(3) }, cell).join("")}</w:tr>`;
    return `<w:tbl><w:tblPr/>${row()}${row()}</w:tbl>`;
  };
  const block = (): string =>
    pick([
      () => paragraph(),
      () => paragraph(),
      () => paragraph(),
      () => table(),
      () => `<w:sdt><w:sdtContent>${paragraph()}</w:sdtContent></w:sdt>`,
      () => `<w:customXml>${paragraph()}</w:customXml>`,
      () => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${1 + random(9)}. ${words()}</w:t></w:r></w:p>`,
    ])();

  const xml = Array.from({ length: 4 + random(8) }, block).join("");
  const others = [
    {
      name: "word/footnotes.xml",
      bytes: `<w:footnotes ${WORD_NAMES}><w:footnote w:type="separator"/><w:footnote>${paragraph(false)}</w:footnote></w:footnotes>`,
    },
    {
      name: "word/comments.xml",
      bytes: `<w:comments ${WORD_NAMES}><w:comment>${paragraph(false)}</w:comment></w:comments>`,
    },
    { name: "word/header1.xml", bytes: `<w:hdr ${WORD_NAMES}>${paragraph(false)}</w:hdr>` },
    relationships({ footnotes: "footnotes.xml", comments: "comments.xml", header: "header1.xml" }),
  ];
  const names = 'xmlns:wps="wps" xmlns:mc="mc" xmlns:m="m"';
  const named = xml.replace(/<w:(p|tbl|sdt|customXml)>/, `<w:$1 ${names}>`);
  return { bytes: wordFile(named, others), xml };
}
