/** Said once, where anything is hidden: what this protects from, and what it cannot. */
export function TooFewMeans() {
  return (
    <p>
      Where we say “too few people”, fewer than 8 people said this, or the number would give away another one
      that is as small. The reports of all periods of this place were checked together for this. It cannot
      stop staff from counting the comments that they may open, or people from sharing what they know.
    </p>
  );
}
