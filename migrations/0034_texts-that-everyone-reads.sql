CREATE TABLE `recommendation_entry_texts` (
	`step_id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`more` text NOT NULL,
	`written_at` integer NOT NULL,
	`text_passed_at` integer,
	`text_note` text,
	FOREIGN KEY (`step_id`) REFERENCES `recommendation_steps`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_entry_texts_to_check` ON `recommendation_entry_texts` (`written_at`,`step_id`) WHERE text_passed_at is null and text_note is null;--> statement-breakpoint
-- What nobody read before it was published waits for a moderator, and is in one place.
INSERT INTO `recommendation_entry_texts` (`step_id`, `words`, `more`, `written_at`)
SELECT `id`, `words`, `more`, `at` FROM `recommendation_steps` WHERE `step` IN ('returned', 'redirected', 'paused', 'closed');
--> statement-breakpoint
DROP TRIGGER `recommendation_steps_no_update`;
--> statement-breakpoint
UPDATE `recommendation_steps` SET `words` = '', `more` = '' WHERE `step` IN ('returned', 'redirected', 'paused', 'closed');
--> statement-breakpoint
CREATE TRIGGER `recommendation_steps_no_update` BEFORE UPDATE ON `recommendation_steps` BEGIN
	SELECT RAISE(ABORT, 'recommendation_steps is append-only');
END;
--> statement-breakpoint
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
	`changed_at` integer NOT NULL,
	`corrected_on` text,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "published_changes_outcome_check" CHECK("__new_published_changes"."outcome" in ('confirmed', 'changed', 'promised', 'explained', 'refused', 'noAnswer'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_published_changes`("recommendation_id", "reference", "outcome", "title", "group_id", "asked_by", "asked_on", "organisation_id", "held_by", "words", "place", "made_on", "promised_on", "answered_on", "due_on", "confirmed_on", "from_people", "asked_people", "said_yes", "changed_at", "corrected_on") SELECT "recommendation_id", "reference", "outcome", "title", "group_id", "asked_by", "asked_on", "organisation_id", "held_by", "words", "place", "made_on", "promised_on", "answered_on", "due_on", "confirmed_on", "from_people", "asked_people", "said_yes", "changed_at", "corrected_on" FROM `published_changes`;--> statement-breakpoint
DROP TABLE `published_changes`;--> statement-breakpoint
ALTER TABLE `__new_published_changes` RENAME TO `published_changes`;--> statement-breakpoint
-- An explanation is not a refusal.
UPDATE `published_changes` SET `outcome` = 'explained' WHERE `outcome` = 'refused' AND (
	SELECT `kind` FROM `recommendation_responses` AS response
	WHERE response.`recommendation_id` = `published_changes`.`recommendation_id` AND response.`state` = 'published'
	ORDER BY response.`published_at` DESC, response.`id` DESC LIMIT 1) = 'explained';
--> statement-breakpoint
CREATE INDEX `published_changes_outcome` ON `published_changes` (`outcome`,`changed_at`,`recommendation_id`);--> statement-breakpoint
CREATE INDEX `published_changes_group` ON `published_changes` (`group_id`,`outcome`,`changed_at`,`recommendation_id`);--> statement-breakpoint
CREATE INDEX `published_changes_organisation` ON `published_changes` (`organisation_id`,`outcome`,`changed_at`,`recommendation_id`);--> statement-breakpoint
CREATE INDEX `published_changes_latest` ON `published_changes` (`changed_at`,`recommendation_id`);--> statement-breakpoint
DROP INDEX `recommendation_partners_waiting`;--> statement-breakpoint
ALTER TABLE `recommendation_partners` ADD `declined_at` integer;--> statement-breakpoint
ALTER TABLE `recommendation_partners` ADD `decline_reason` text;--> statement-breakpoint
CREATE INDEX `recommendation_partners_waiting` ON `recommendation_partners` (`organisation_id`) WHERE agreed_at is null and declined_at is null;