import { REACTION_KINDS } from "#db/vocabulary.ts";
import { AsItIs } from "../feedback/as-it-is.tsx";
import { Button } from "../nhs/button.tsx";
import { CharacterCount } from "../nhs/character-count.tsx";
import { Radios } from "../nhs/radios.tsx";
import type { Fields } from "../site/fields.ts";
import { PostForm } from "../site/post-form.tsx";

/** What a writer says to a response, once: thanks, or what it does not answer. */
export function ReactionFields({ form, isAsked, limit }: { form: Fields; isAsked: boolean; limit: number }) {
  return (
    <PostForm noValidate data-keep="">
      {isAsked && <AsItIs />}
      <Radios
        label="You can say this once"
        labelSize="m"
        hint="Everyone who may read your feedback sees it. Your name is not shown."
        items={[
          { value: "thanks", label: REACTION_KINDS.thanks },
          {
            value: "notAnswered",
            label: `${REACTION_KINDS.notAnswered}, because …`,
            conditional: (
              <CharacterCount
                label="What does it not answer?"
                hint="A moderator reads this before others do."
                limit={limit}
                rows={4}
                {...form.field("text")}
              />
            ),
          },
        ]}
        {...form.field("kind")}
      />
      <Button>Send</Button>
    </PostForm>
  );
}
