import { Details } from "../nhs/details.tsx";

/** How the numbers came to be, for whoever wants to rely on them. */
export function HowItWasMade() {
  return (
    <Details className="app-fold" summary="How this report was made">
      <ul>
        <li>It counts people, not comments. Someone who told us 3 things is 1 person.</li>
        <li>It counts what a moderator checked and published in this period, by the date in London.</li>
        <li>It leaves out everyone who did not agree to be counted.</li>
        <li>Of people who gave more than one rating, it counts the last one.</li>
        <li>
          One person can speak about several themes and parts of care, so these do not add up. Every number is
          rounded to the nearest 5, so other tables may not add up either.
        </li>
        <li>
          It shows no number from 1 to 7, and none by which such a number could be worked out. The reports of
          all periods of this place were checked together for this. It cannot stop staff from counting the
          comments that they may open, or people from sharing what they know.
        </li>
        <li>Bars of the tables that stand open are on one scale. A table that you open has its own.</li>
        <li>
          Percentages are of the people who rated their care, not of everyone who told us something. They are
          left out when fewer than 20 rated it.
        </li>
        <li>
          It was counted once, after the period had ended. What people add, change or withdraw later does not
          change the numbers. A quotation goes as soon as its writer withdraws it.
        </li>
      </ul>
    </Details>
  );
}
