/** What one can type. */
export function HowToSearch() {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>Several words find what has all of them.</li>
      <li>“Words in quotation marks” are found just so, one after the other.</li>
      <li>A minus before a word leaves out what has it: parking -bus</li>
      <li>The last word may be only begun: chemo finds chemotherapy.</li>
    </ul>
  );
}
