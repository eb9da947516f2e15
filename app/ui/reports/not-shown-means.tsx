/** Said once, where anything is hidden: that it does not mean few, what this protects from, and what it cannot. */
export function NotShownMeans() {
  return (
    <p>
      “Not shown” does not mean few. It can be fewer than 8 people, nearly everybody, or a number that would
      give away another one that is as small. The reports of all periods of this place were checked together
      for this. It cannot stop staff from counting the comments that they may open, or people from sharing
      what they know.
    </p>
  );
}
