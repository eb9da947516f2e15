const IRREGULAR: Readonly<Record<string, string>> = {
  beat: "beaten",
  begin: "began begun",
  bite: "bit bitten",
  bleed: "bled",
  break: "broke broken",
  bring: "brought",
  choose: "chose chosen",
  come: "came",
  cut: "cut",
  die: "dying",
  do: "does did done",
  drag: "dragged",
  drink: "drank drunk",
  eat: "ate eaten",
  fall: "fell fallen",
  feed: "fed",
  feel: "felt",
  fight: "fought",
  get: "got gotten",
  give: "gave given",
  go: "goes went gone",
  grab: "grabbed",
  have: "has had having",
  hear: "heard",
  hide: "hid hidden",
  hit: "hit",
  hold: "held",
  hurt: "hurt",
  keep: "kept",
  know: "knew known",
  leave: "left",
  let: "let",
  lie: "lying lay laid",
  lose: "lost",
  make: "made",
  panic: "panicked",
  put: "put",
  ring: "rang rung",
  see: "saw seen",
  send: "sent",
  shake: "shook shaken",
  shut: "shut",
  speak: "spoke spoken",
  spit: "spat",
  stand: "stood",
  steal: "stole stolen",
  stick: "stuck",
  strike: "struck",
  sue: "suing",
  swear: "swore sworn",
  swell: "swollen",
  take: "took taken",
  talk: "talked",
  tear: "tore torn",
  tell: "told",
  think: "thought",
  throw: "threw thrown",
  tie: "tying",
  wake: "woke woken",
  write: "wrote written",
};

/**
 * The forms of a verb or noun. It makes too many rather than too few ("hited"): a form that nobody means is at most a
 * slip of the pen that somebody makes.
 */
export function inflect(word: string): string[] {
  const forms = [word, ...(IRREGULAR[word]?.split(" ") ?? []), `${word}s`];
  if (/(?:s|x|z|ch|sh)$/.test(word)) forms.push(`${word}es`);
  const stem = word.replace(/e$/, "");
  if (/[^aeiou]y$/.test(word)) forms.push(word.replace(/y$/, "ies"), word.replace(/y$/, "ied"), `${word}ing`);
  else forms.push(`${stem}ed`, `${stem}ing`);
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(word)) {
    const last = word.at(-1);
    forms.push(`${word}${last}ed`, `${word}${last}ing`);
  }
  return forms;
}
