-- What everyone reads of a recommendation stays while other words of it are written; what a group says is public, and
-- what a writer says goes with their feedback.
CREATE TABLE `__new_published_changes` (
	`recommendation_id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`outcome` text NOT NULL,
	`title` text NOT NULL,
	`group_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_on` text NOT NULL,
	`organisation_id` text,
	`held_by` text NOT NULL,
	`words` text NOT NULL,
	`place` text,
	`made_on` text,
	`promised_on` text,
	`answered_on` text,
	`due_on` text,
	`confirmed_on` text,
	`from_people` integer,
	`asked_people` integer,
	`said_yes` integer,
	`help_asked_on` text,
	`groups_say` text,
	`groups_say_on` text,
	`changed_at` integer NOT NULL,
	`corrected_on` text,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "published_changes_outcome_check" CHECK("__new_published_changes"."outcome" in ('confirmed', 'changed', 'promised', 'explained', 'refused', 'noAnswer')),
	CONSTRAINT "published_changes_groups_say" CHECK("__new_published_changes"."groups_say" in ('yes', 'partly', 'no', 'tooEarly', 'doesNotAffectMe'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_published_changes`("recommendation_id", "reference", "outcome", "title", "group_id", "asked_by", "asked_on", "organisation_id", "held_by", "words", "place", "made_on", "promised_on", "answered_on", "due_on", "confirmed_on", "from_people", "asked_people", "said_yes", "changed_at", "corrected_on") SELECT "recommendation_id", "reference", "outcome", "title", "group_id", "asked_by", "asked_on", "organisation_id", "held_by", "words", "place", "made_on", "promised_on", "answered_on", "due_on", "confirmed_on", "from_people", "asked_people", "said_yes", "changed_at", "corrected_on" FROM `published_changes`;--> statement-breakpoint
DROP TABLE `published_changes`;--> statement-breakpoint
ALTER TABLE `__new_published_changes` RENAME TO `published_changes`;--> statement-breakpoint
CREATE INDEX `published_changes_outcome` ON `published_changes` (`outcome`,`changed_at`,`recommendation_id`);--> statement-breakpoint
CREATE INDEX `published_changes_group` ON `published_changes` (`group_id`,`outcome`,`changed_at`,`recommendation_id`);--> statement-breakpoint
CREATE INDEX `published_changes_organisation` ON `published_changes` (`organisation_id`,`outcome`,`changed_at`,`recommendation_id`);--> statement-breakpoint
CREATE INDEX `published_changes_latest` ON `published_changes` (`changed_at`,`recommendation_id`);--> statement-breakpoint
ALTER TABLE `recommendation_responses` ADD `handed_in_on` text;--> statement-breakpoint
ALTER TABLE `recommendation_feedback` ADD `quoted_at` integer;--> statement-breakpoint
CREATE INDEX `recommendation_feedback_quoted` ON `recommendation_feedback` (`quoted_at`) WHERE quoted_at is not null;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `read_days` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `shown_title` text;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `shown_asks` text;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `shown_why` text;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `shown_done_when` text;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `not_helped_on` text;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `counted_people` integer;--> statement-breakpoint
CREATE INDEX `recommendations_paused` ON `recommendations` (`paused_on`) WHERE paused_on is not null;--> statement-breakpoint
CREATE INDEX `recommendations_promised` ON `recommendations` (`promised_on`) WHERE promised_on is not null and made_on is null and state = 'answered';--> statement-breakpoint
UPDATE `recommendations` SET `counted_people` = (
	SELECT coalesce(published.`from_people`, 0) FROM `published_changes` AS published
	WHERE published.`recommendation_id` = `recommendations`.`id`
);
--> statement-breakpoint
UPDATE `recommendation_responses` SET `handed_in_on` = date(`created_at` / 1000, 'unixepoch')
WHERE `answers_due_on` IS NOT NULL;
--> statement-breakpoint
UPDATE `recommendations` SET `not_helped_on` = (
	SELECT date(max(question.`answered_at`) / 1000, 'unixepoch') FROM `recommendation_questions` AS question
	WHERE question.`recommendation_id` = `recommendations`.`id` AND question.`group_id` IS NOT NULL
		AND question.`answer` IN ('no', 'partly')
		AND question.`answered_at` >= coalesce((SELECT max(response.`published_at`) FROM `recommendation_responses` AS response
			WHERE response.`recommendation_id` = question.`recommendation_id` AND response.`state` = 'published'), 0)
) WHERE `state` = 'answered';
--> statement-breakpoint
-- Asked just after midnight in London: an hour later it is that day in UTC as well.
UPDATE `published_changes` SET `help_asked_on` = (
	SELECT date((max(question.`asked_at`) + 3600000) / 1000, 'unixepoch') FROM `recommendation_questions` AS question
	WHERE question.`recommendation_id` = `published_changes`.`recommendation_id`
) WHERE `made_on` IS NOT NULL;
--> statement-breakpoint
UPDATE `published_changes` SET (`groups_say`, `groups_say_on`) = (
	SELECT question.`answer`, date(meeting.`starts_at` / 1000, 'unixepoch') FROM `recommendation_questions` AS question
	JOIN `decisions` AS decision ON decision.`id` = question.`decision_id`
	JOIN `notes_items` AS item ON item.`id` = decision.`item_id`
	JOIN `notes` ON `notes`.`id` = item.`notes_id`
	JOIN `meetings` AS meeting ON meeting.`id` = `notes`.`meeting_id`
	WHERE question.`recommendation_id` = `published_changes`.`recommendation_id` AND question.`group_id` IS NOT NULL
	ORDER BY question.`answered_at` DESC LIMIT 1
);
--> statement-breakpoint
-- What somebody said of a change goes with the feedback by which they were asked, and so does the clock that it began.
CREATE TRIGGER `recommendation_questions_gone` AFTER UPDATE OF `state`, `may_summarise` ON `feedback`
WHEN NEW.`may_summarise` = 0 OR NEW.`state` IN ('withdrawn', 'refused', 'passedOn') BEGIN
	UPDATE `recommendations` SET `since_on` = NULL, `due_on` = NULL
	WHERE `state` = 'answered' AND `due_on` IS NOT NULL
		AND `id` IN (SELECT `recommendation_id` FROM `recommendation_questions`
			WHERE `feedback_id` = NEW.`id` AND `answer` IN ('no', 'partly'))
		AND NOT EXISTS (SELECT 1 FROM `recommendation_questions` AS other
			WHERE other.`recommendation_id` = `recommendations`.`id` AND other.`feedback_id` IS NOT NEW.`id`
				AND other.`answer` IN ('no', 'partly')
				AND other.`answered_at` >= coalesce((SELECT max(response.`published_at`) FROM `recommendation_responses` AS response
					WHERE response.`recommendation_id` = `recommendations`.`id` AND response.`state` = 'published'), 0));
	DELETE FROM `recommendation_questions` WHERE `feedback_id` = NEW.`id`;
END;
--> statement-breakpoint
DELETE FROM `recommendation_questions` WHERE `feedback_id` IN (
	SELECT `id` FROM `feedback` WHERE `may_summarise` = 0 OR `state` IN ('withdrawn', 'refused', 'passedOn')
);
