import { each } from "../site/each.tsx";
import { EmptyState } from "../site/empty-state.tsx";

interface NothingFoundProps {
  words: string;
  /** Where was looked, in words; empty for everywhere. */
  where: string;
  asked: { order: "newest" | "best" };
  isLoggedIn: boolean;
  isNarrowed: boolean;
  result: {
    names: readonly unknown[];
    elsewhere: number;
    alone: readonly { words: string; count: string; href: string }[];
    suggestion?: { words: string; href: string } | undefined | "";
    near?: { name: string; slug: string } | undefined;
    isPostcode: boolean;
  };
  hrefs: { all: string; order?: string | undefined; logIn: string };
}

/** Says where was looked, what there is elsewhere, and what to try. */
export function NothingFound({
  words,
  where,
  asked,
  isLoggedIn,
  isNarrowed,
  result,
  hrefs,
}: NothingFoundProps) {
  const { names, elsewhere, alone, suggestion, near, isPostcode } = result;
  const hasNames = names.length > 0;
  return (
    <section aria-labelledby="nothing">
      <h2 id="nothing">
        {hasNames ? "Nothing else" : "Nothing"} was found for “{words}”{where && ` ${where}`}
      </h2>
      {suggestion && (
        <p className="app-lone-link">
          Did you mean <a href={suggestion.href}>{suggestion.words}</a>?
        </p>
      )}
      {isPostcode && (
        <p>
          We do not look for postcodes here. <a href="/groups">Find a group by your postcode</a>.
        </p>
      )}
      {near && (
        <p>
          The group for this area is <a href={`/groups/${near.slug}`}>{near.name}</a>.
        </p>
      )}
      {alone.length > 0 && (
        <p>
          No text here has all of these words. Look for one of them:{" "}
          {each(alone, (one, index) => (
            <>
              {index > 0 && ", "}
              <a href={one.href}>{one.words}</a> ({one.count})
            </>
          ))}
        </p>
      )}
      <EmptyState
        action={
          isNarrowed && {
            href: hrefs.all,
            label: elsewhere > 0 ? `Look everywhere: ${elsewhere} found` : "Look everywhere",
          }
        }
      >
        Try fewer words, or another word for the same thing. The beginning of a word is enough.
      </EmptyState>
      {asked.order === "best" && isLoggedIn && hrefs.order && (
        <p>
          <a href={hrefs.order}>Look through all that you may read</a>
        </p>
      )}
      {!isLoggedIn && (
        <p>
          <a href={hrefs.logIn}>Log in</a> to look through your groups too.
        </p>
      )}
    </section>
  );
}
