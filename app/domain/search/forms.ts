/** A word as it may stand in a text: one and several of it. What somebody wants to find as it is written, they quote. */
export function formsOf(word: string): string[] {
  const forms = [word];
  if (!/^[a-z]{3,}$/.test(word)) return forms;
  if (word.endsWith("ies") && word.length > 4) forms.push(`${word.slice(0, -3)}y`);
  else if (/(?:s|x|ch|sh)es$/.test(word)) forms.push(word.slice(0, -2));
  if (/[^s]s$/.test(word) && word.length > 3) forms.push(word.slice(0, -1));
  else if (/[^aeiou]y$/.test(word)) forms.push(`${word.slice(0, -1)}ies`);
  else forms.push(/(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`);
  return forms;
}
