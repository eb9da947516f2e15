/** Says that something is suggested and which words led to it: the marks in the text say it to the eye alone. */
export function WhySuggested({ words, name }: { words: readonly string[] | undefined; name?: string }) {
  if (!words) return null;
  return (
    <span className="app-suggested">
      <strong>Suggested</strong>
      {name && `: ${name},`}
      {words.length > 0 && <> because of {words.map((word) => `“${word}”`).join(", ")}</>}
    </span>
  );
}
