/** Said once, where anything is hidden. */
export function NotShownMeans() {
  return (
    <p className="app-second">
      “Not shown” does not mean few. It can be fewer than 8 people, nearly everybody, or a number that would
      give away another one that is as small.
    </p>
  );
}
