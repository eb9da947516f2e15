/** Its writer was asked about words that may identify somebody: sent again, it goes as it is. */
export function AsItIs() {
  return <input type="hidden" name="asItIs" value="yes" />;
}
