import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FeedbackList, type FeedbackListItem } from "#app/ui/feedback/feedback-list.tsx";

const ITEM: FeedbackListItem = {
  reference: "KM-26-ABCDE",
  about: "A patient",
  place: "A hospital",
  stageName: null,
  publishedOn: "2 November 2026",
  workingDaysOld: 12,
  wentWell: "The nurse rang me.",
  couldBeBetter: "",
  names: { wentWell: "What went well", couldBeBetter: "What could be better" },
  isForStaffOnly: false,
  isAnswered: false,
  themes: [],
};

function endOf(item: Partial<FeedbackListItem>, daysToRespond?: number) {
  const html = renderToStaticMarkup(
    <FeedbackList
      items={[{ ...ITEM, ...item }]}
      flag={daysToRespond ? "unanswered" : "untagged"}
      daysToRespond={daysToRespond}
    />,
  );
  return html
    .slice(html.indexOf("app-row__end"))
    .replace(/<[^>]+>|^[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

test("what is in time says its day and nothing else", () => {
  expect(endOf({}, 20)).toBe("Day 12 of 20");
  expect(endOf({ workingDaysOld: 20 }, 20), "the last day").toBe("Day 20 of 20");
  expect(endOf({ workingDaysOld: 0 }, 20)).toBe("No response, since today");
});

test("what has no response after its last day is late, in words", () => {
  expect(endOf({ workingDaysOld: 21 }, 20)).toBe("Late 21 working days");
});

test("what is answered is never late", () => {
  expect(endOf({ isAnswered: true, workingDaysOld: 300 }, 20)).toBe("Answered 2 November 2026");
});

test("where no response is due, what waits is not late however old it is", () => {
  expect(endOf({ workingDaysOld: 300 })).toBe("No themes, for 300 working days");
});
