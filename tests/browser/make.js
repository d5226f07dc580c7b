// Files made for the tests, so that none of another's hand lies in the repository.
import { file } from "./page.js";

/**
 * A Word file with one paragraph for each text; a text that begins with "# " is a title.
 * @param {string} name
 * @param {readonly string[]} paragraphs
 */
export function wordFile(name, paragraphs) {
  const body = paragraphs.map((text) => `<w:p>${text.startsWith("# ") ? '<w:pPr><w:pStyle w:val="Title"/></w:pPr>' : ""}<w:r><w:t xml:space="preserve">${text.replace("# ", "")}</w:t></w:r></w:p>`).join("");
  return file(name, zip([
    ["[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'],
    ["_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'],
    ["word/_rels/document.xml.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>'],
    ["word/styles.xml", '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>'],
    ["word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`],
  ]), "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
}

/**
 * A zip archive that stores its files as they are.
 * @param {readonly (readonly [string, string])[]} files
 */
export function zip(files) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const [name, content] of files) {
    const data = Buffer.from(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), head, Buffer.from(name), data]);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\0"), head, end, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from("PK\u0005\u0006"), end]);
}

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/**
 * A PDF file of one page with these operators as its content.
 * @param {string} name
 * @param {string} content
 * @param {string} [encryption] a dictionary
 */
export function pdfFile(name, content, encryption) {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...(encryption ? [encryption] : []),
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R ${encryption ? "/Encrypt 6 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]" : ""} >>`;
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`;
  return file(name, Buffer.from(text + end, "latin1"), "application/pdf");
}

/** A PDF file that opens with a password only. */
export function lockedPdf(name = "locked.pdf") {
  const secret = "5a".repeat(32);
  return pdfFile(name, "BT /F1 12 Tf 72 700 Td (Secret) Tj ET", `<< /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -44 >>`);
}

/**
 * A PDF file as a browser prints a page.
 * @param {import("@playwright/test").Page} page any page; it is left with the markup
 * @param {string} name
 * @param {string} html
 * @param {Parameters<import("@playwright/test").Page["pdf"]>[0]} [options]
 */
export async function printed(page, name, html, options) {
  await page.setContent(html);
  return file(name, await page.pdf({ preferCSSPageSize: true, ...options }), "application/pdf");
}
