/**
 * A text as patterns read it: one form for each character (NFKC turns full-width digits into plain ones), no invisible
 * characters between two letters, one kind of dash, space and apostrophe. `origins` leads back from each unit to its
 * place in what was typed.
 */
export function simplifyText(text: string): { plain: string; origins: number[] } {
  const parts: string[] = [];
  const origins: number[] = [];
  let place = 0;
  for (const character of text) {
    const simple = isPlain(character) ? character : simplify(character);
    parts.push(simple);
    for (let unit = 0; unit < simple.length; unit++) origins.push(place);
    place += character.length;
  }
  return { plain: parts.join(""), origins };
}

/** Most of what people type: letters, digits and signs of ASCII, the space and the line break. */
function isPlain(character: string): boolean {
  return (character >= " " && character <= "~") || character === "\n";
}

function simplify(character: string): string {
  return character
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[^\S\n]/g, " ")
    .replace(/\p{Pd}/gu, "-")
    .replace(/[‘’ʼ]/g, "'");
}
