import { crc32, deflateRawSync } from "node:zlib";

/** Makes zips and the smallest Word files that there can be: good ones, and ones that no program would write. */

export type Part = { name: string; bytes: Buffer | string; method?: number; flags?: number };

export function zipOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, method = 8, flags = 0 } of parts) {
    const plain = Buffer.from(bytes);
    const packed = method === 8 ? deflateRawSync(plain) : plain;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    entries.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

export const WORD_NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word file with this in its body, and what other parts the test wants. */
export function wordFile(body: string, others: readonly Part[] = []): Buffer {
  return zipOf([...wordParts(body), ...others]);
}

export function wordParts(body: string): Part[] {
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return [
    {
      name: "[Content_Types].xml",
      bytes: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    },
    {
      name: "_rels/.rels",
      bytes: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: "word/document.xml", bytes: `<w:document ${WORD_NAMES}><w:body>${body}</w:body></w:document>` },
  ];
}

export function paragraph(text: string, style = ""): string {
  const look = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : "";
  return `<w:p>${look}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function boldParagraph(text: string): string {
  return `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

/** What the document leads to: parts by what they are for. Two for the same purpose are told apart by a space behind it. */
export function relationships(targets: Record<string, string>, folder = "word", of = "document.xml"): Part {
  const all = Object.entries(targets).map(
    ([type, target], index) =>
      `<Relationship Id="p${index + 1}" Type="${OFFICE}/${type.trim()}" Target="${target}"/>`,
  );
  return {
    name: `${folder}/_rels/${of}.rels`,
    bytes: `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`,
  };
}
