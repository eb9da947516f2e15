CREATE TABLE `glossary_terms` (
	`id` text PRIMARY KEY NOT NULL,
	`term` text NOT NULL,
	`term_key` text NOT NULL,
	`meaning` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	FOREIGN KEY (`updated_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `glossary_terms_key` ON `glossary_terms` (`term_key`);--> statement-breakpoint
CREATE INDEX `glossary_terms_updated_by` ON `glossary_terms` (`updated_by_id`);--> statement-breakpoint
CREATE TABLE `unclear_words` (
	`group_id` text NOT NULL,
	`word_key` text NOT NULL,
	`word` text NOT NULL,
	`times` integer NOT NULL,
	PRIMARY KEY(`group_id`, `word_key`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `unclear_words_times` ON `unclear_words` (`group_id`,`times`);--> statement-breakpoint
CREATE TABLE `addenda` (
	`id` text PRIMARY KEY NOT NULL,
	`notes_id` text NOT NULL,
	`words` text NOT NULL,
	`is_public` integer NOT NULL,
	`author_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`notes_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `addenda_notes` ON `addenda` (`notes_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `addenda_author` ON `addenda` (`author_id`);--> statement-breakpoint
CREATE TABLE `attendances` (
	`id` text PRIMARY KEY NOT NULL,
	`notes_id` text NOT NULL,
	`member_id` text,
	`name` text NOT NULL,
	`attendance` text NOT NULL,
	`is_named` integer NOT NULL,
	FOREIGN KEY (`notes_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "attendances_attendance" CHECK("attendances"."attendance" in ('came', 'apologies')),
	CONSTRAINT "attendances_somebody" CHECK(("attendances"."member_id" is not null) = ("attendances"."name" = ''))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_notes_member` ON `attendances` (`notes_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `attendances_member` ON `attendances` (`member_id`,`notes_id`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`notes_id` text NOT NULL,
	`item_id` text NOT NULL,
	`author_id` text,
	`words` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	FOREIGN KEY (`notes_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `notes_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "corrections_state" CHECK("corrections"."state" in ('open', 'taken', 'declined')),
	CONSTRAINT "corrections_reason" CHECK(("corrections"."state" = 'open') = ("corrections"."reason" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `corrections_notes` ON `corrections` (`notes_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `corrections_item` ON `corrections` (`item_id`);--> statement-breakpoint
CREATE INDEX `corrections_author` ON `corrections` (`author_id`);--> statement-breakpoint
CREATE INDEX `corrections_open` ON `corrections` (`notes_id`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `public_items` (
	`item_id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`said` text NOT NULL,
	`decisions` text NOT NULL,
	`actions` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `notes_items`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
DROP TRIGGER `feedback_themes_insert`;--> statement-breakpoint
DROP TRIGGER `feedback_themes_delete`;--> statement-breakpoint
DROP TRIGGER `feedback_responses_insert`;--> statement-breakpoint
DROP TRIGGER `feedback_responses_delete`;--> statement-breakpoint
DROP TRIGGER `feedback_moved`;--> statement-breakpoint
CREATE TABLE `__new_feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`draft_id` text NOT NULL,
	`author_id` text,
	`group_id` text NOT NULL,
	`voice` text NOT NULL,
	`basis` text,
	`organisation_id` text,
	`site_id` text,
	`time_band` text NOT NULL,
	`tumour_group_id` text,
	`stage_id` text,
	`rating` text,
	`went_well` text NOT NULL,
	`could_be_better` text NOT NULL,
	`audience` text NOT NULL,
	`may_count` integer NOT NULL,
	`may_summarise` integer NOT NULL,
	`may_quote` integer NOT NULL,
	`may_contact` integer NOT NULL,
	`story_id` text,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`is_tagged` integer DEFAULT false NOT NULL,
	`is_answered` integer DEFAULT false NOT NULL,
	`check_reason` text,
	`sent_at` integer NOT NULL,
	`checked_at` integer,
	`published_at` integer,
	`withdrawn_at` integer,
	`changed_at` integer,
	`pass_on_asked_at` integer,
	`passed_on_at` integer,
	`passed_on_to` text,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tumour_group_id`) REFERENCES `tumour_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "feedback_voice" CHECK("__new_feedback"."voice" in ('own', 'caredFor', 'someoneElse')),
	CONSTRAINT "feedback_basis" CHECK("__new_feedback"."basis" in ('asked', 'agreed', 'cannotSay', 'died')),
	CONSTRAINT "feedback_time_band" CHECK("__new_feedback"."time_band" in ('lastMonth', 'oneToSixMonths', 'sixToTwelveMonths', 'oneToTwoYears', 'longerAgo')),
	CONSTRAINT "feedback_rating" CHECK("__new_feedback"."rating" in ('veryGood', 'good', 'neither', 'poor', 'veryPoor', 'doNotKnow')),
	CONSTRAINT "feedback_audience" CHECK("__new_feedback"."audience" in ('group', 'staff')),
	CONSTRAINT "feedback_source" CHECK("__new_feedback"."source" in ('online', 'paper', 'telephone', 'meeting')),
	CONSTRAINT "feedback_state" CHECK("__new_feedback"."state" in ('submitted', 'held', 'suggested', 'published', 'refused', 'passedOn', 'withdrawn')),
	CONSTRAINT "feedback_basis_for_someone_else" CHECK(("__new_feedback"."basis" is not null) = ("__new_feedback"."voice" = 'someoneElse')),
	CONSTRAINT "feedback_bereaved_has_no_rating" CHECK("__new_feedback"."basis" is not 'died' or "__new_feedback"."rating" is null),
	CONSTRAINT "feedback_words" CHECK(("__new_feedback"."state" = 'withdrawn') = ("__new_feedback"."went_well" = '' and "__new_feedback"."could_be_better" = '')),
	CONSTRAINT "feedback_published_when" CHECK("__new_feedback"."state" <> 'published' or "__new_feedback"."published_at" is not null),
	CONSTRAINT "feedback_passed_on" CHECK("__new_feedback"."state" <> 'passedOn' or ("__new_feedback"."passed_on_at" is not null and "__new_feedback"."passed_on_to" is not null)),
	CONSTRAINT "feedback_reason" CHECK("__new_feedback"."state" not in ('held', 'refused') or "__new_feedback"."check_reason" is not null)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_feedback`("id", "reference", "draft_id", "author_id", "group_id", "voice", "basis", "organisation_id", "site_id", "time_band", "tumour_group_id", "stage_id", "rating", "went_well", "could_be_better", "audience", "may_count", "may_summarise", "may_quote", "may_contact", "story_id", "source", "state", "is_tagged", "is_answered", "check_reason", "sent_at", "checked_at", "published_at", "withdrawn_at", "changed_at", "pass_on_asked_at", "passed_on_at", "passed_on_to") SELECT "id", "reference", "draft_id", "author_id", "group_id", "voice", "basis", "organisation_id", "site_id", "time_band", "tumour_group_id", "stage_id", "rating", "went_well", "could_be_better", "audience", "may_count", "may_summarise", "may_quote", "may_contact", "story_id", "source", "state", "is_tagged", "is_answered", "check_reason", "sent_at", "checked_at", "published_at", "withdrawn_at", "changed_at", "pass_on_asked_at", "passed_on_at", "passed_on_to" FROM `feedback`;--> statement-breakpoint
DROP TABLE `feedback`;--> statement-breakpoint
ALTER TABLE `__new_feedback` RENAME TO `feedback`;--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_reference` ON `feedback` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_draft` ON `feedback` (`draft_id`);--> statement-breakpoint
CREATE INDEX `feedback_author` ON `feedback` (`author_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `feedback_story` ON `feedback` (`story_id`,`sent_at`) WHERE story_id is not null;--> statement-breakpoint
CREATE INDEX `feedback_group_published` ON `feedback` (`group_id`,`published_at`,`id`) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `feedback_organisation_published` ON `feedback` (`organisation_id`,`published_at`,`id`) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `feedback_published` ON `feedback` (`published_at`,`id`) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `feedback_untagged` ON `feedback` (`group_id`) WHERE state = 'published' and is_tagged = 0;--> statement-breakpoint
CREATE INDEX `feedback_unanswered` ON `feedback` (`organisation_id`,`author_id`) WHERE state = 'published' and is_answered = 0;--> statement-breakpoint
CREATE INDEX `feedback_to_check` ON `feedback` (`sent_at`,`id`) WHERE state in ('submitted', 'held');--> statement-breakpoint
CREATE TABLE `__new_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`group_id` text NOT NULL,
	`state` text NOT NULL,
	`review_ends_at` integer,
	`agreed_at` integer,
	`public_edition` text DEFAULT 'none' NOT NULL,
	`published_at` integer,
	`names_checked_at` integer,
	`attendance_version` integer DEFAULT 0 NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "notes_state" CHECK("__new_notes"."state" in ('draft', 'review', 'agreed')),
	CONSTRAINT "notes_public_edition" CHECK("__new_notes"."public_edition" in ('none', 'published')),
	CONSTRAINT "notes_review_ends" CHECK("__new_notes"."state" <> 'review' or "__new_notes"."review_ends_at" is not null),
	CONSTRAINT "notes_agreed_when" CHECK(("__new_notes"."state" = 'agreed') = ("__new_notes"."agreed_at" is not null)),
	CONSTRAINT "notes_published_when" CHECK("__new_notes"."public_edition" = 'none' or ("__new_notes"."state" = 'agreed' and "__new_notes"."published_at" is not null and "__new_notes"."names_checked_at" is not null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_notes`("id", "meeting_id", "group_id", "state", "agreed_at", "public_edition", "published_at", "names_checked_at", "updated_at", "updated_by_id") SELECT "id", "meeting_id", "group_id", iif("state" = 'draft', 'draft', 'agreed'), iif("state" = 'draft', null, coalesce("published_at", "updated_at")), iif("state" = 'public', 'published', 'none'), iif("state" = 'public', "published_at", null), iif("state" = 'public', "names_checked_at", null), "updated_at", "updated_by_id" FROM `notes`;--> statement-breakpoint
DROP TABLE `notes`;--> statement-breakpoint
ALTER TABLE `__new_notes` RENAME TO `notes`;--> statement-breakpoint
CREATE UNIQUE INDEX `notes_meeting` ON `notes` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `notes_group_public` ON `notes` (`group_id`,`published_at`) WHERE public_edition = 'published';--> statement-breakpoint
CREATE INDEX `notes_public` ON `notes` (`published_at`) WHERE public_edition = 'published';--> statement-breakpoint
CREATE INDEX `notes_review` ON `notes` (`review_ends_at`) WHERE state = 'review';--> statement-breakpoint
CREATE INDEX `notes_group` ON `notes` (`group_id`,`state`);--> statement-breakpoint
CREATE INDEX `notes_updated_by` ON `notes` (`updated_by_id`);--> statement-breakpoint
CREATE TABLE `__new_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`group_id` text NOT NULL,
	`carried_to_id` text,
	`position` integer NOT NULL,
	`words` text NOT NULL,
	`owner` text NOT NULL,
	`owner_id` text,
	`due_on` text,
	`is_due_next_meeting` integer NOT NULL,
	`written_by_id` text,
	`state` text DEFAULT 'open' NOT NULL,
	`outcome` text DEFAULT '' NOT NULL,
	`closed_at` integer,
	`closed_by_id` text,
	`reminded_at` integer,
	FOREIGN KEY (`item_id`) REFERENCES `notes_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`carried_to_id`) REFERENCES `notes_items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`written_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`closed_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "actions_state" CHECK("__new_actions"."state" in ('open', 'done', 'dropped')),
	CONSTRAINT "actions_one_due" CHECK("__new_actions"."is_due_next_meeting" = 0 or "__new_actions"."due_on" is null),
	CONSTRAINT "actions_closed_when" CHECK(("__new_actions"."state" = 'open') = ("__new_actions"."closed_at" is null)),
	CONSTRAINT "actions_dropped_why" CHECK("__new_actions"."state" <> 'dropped' or "__new_actions"."outcome" <> '')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_actions`("id", "group_id", "item_id", "position", "words", "owner", "due_on", "is_due_next_meeting") SELECT "id", (SELECT n."group_id" FROM `notes_items` i JOIN `notes` n ON n."id" = i."notes_id" WHERE i."id" = `actions`."item_id"), "item_id", "position", "words", "owner", "due_on", "is_due_next_meeting" FROM `actions`;--> statement-breakpoint
DROP TABLE `actions`;--> statement-breakpoint
ALTER TABLE `__new_actions` RENAME TO `actions`;--> statement-breakpoint
CREATE INDEX `actions_item` ON `actions` (`item_id`,`position`);--> statement-breakpoint
CREATE INDEX `actions_carried_to` ON `actions` (`carried_to_id`,`position`);--> statement-breakpoint
CREATE INDEX `actions_owner` ON `actions` (`owner_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `actions_written_by` ON `actions` (`written_by_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `actions_closed_by` ON `actions` (`closed_by_id`);--> statement-breakpoint
CREATE INDEX `actions_open` ON `actions` (`group_id`,`id`) WHERE state = 'open';--> statement-breakpoint
ALTER TABLE `notes_items` ADD `is_not_discussed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `notes_items` ADD `is_recurring` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `notes_items` ADD `goes_on` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `notes_items` ADD `carried_from_id` text REFERENCES notes_items(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `notes_items` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `notes_items` ADD `saved_from` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `notes_items_goes_on` ON `notes_items` (`notes_id`) WHERE goes_on = 1;--> statement-breakpoint
CREATE UNIQUE INDEX `notes_items_carried_from` ON `notes_items` (`carried_from_id`);--> statement-breakpoint
INSERT INTO `public_items`("item_id", "title", "said", "decisions", "actions") SELECT i."id", i."title", i."said", coalesce((SELECT group_concat(d."words", char(10) ORDER BY d."position") FROM `decisions` d WHERE d."item_id" = i."id"), ''), coalesce((SELECT group_concat(a."words" || iif(a."owner" = '', '', ' (' || a."owner" || ')'), char(10) ORDER BY a."position") FROM `actions` a WHERE a."item_id" = i."id"), '') FROM `notes_items` i JOIN `notes` n ON n."id" = i."notes_id" WHERE n."public_edition" = 'published';
--> statement-breakpoint
CREATE TRIGGER `feedback_themes_insert` AFTER INSERT ON `feedback_themes` BEGIN
	UPDATE `feedback_themes` SET (`group_id`, `published_at`) =
		(SELECT `group_id`, `published_at` FROM `feedback` WHERE `id` = NEW.`feedback_id`)
		WHERE `feedback_id` = NEW.`feedback_id` AND `theme_id` = NEW.`theme_id`;
	UPDATE `feedback` SET `is_tagged` = 1 WHERE `id` = NEW.`feedback_id` AND `is_tagged` = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_themes_delete` AFTER DELETE ON `feedback_themes` BEGIN
	UPDATE `feedback` SET `is_tagged` = EXISTS (SELECT 1 FROM `feedback_themes` WHERE `feedback_id` = OLD.`feedback_id`)
		WHERE `id` = OLD.`feedback_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_responses_insert` AFTER INSERT ON `feedback_responses` BEGIN
	UPDATE `feedback` SET `is_answered` = 1 WHERE `id` = NEW.`feedback_id` AND `is_answered` = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_responses_delete` AFTER DELETE ON `feedback_responses` BEGIN
	UPDATE `feedback` SET `is_answered` = EXISTS (SELECT 1 FROM `feedback_responses` WHERE `feedback_id` = OLD.`feedback_id`)
		WHERE `id` = OLD.`feedback_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_moved` AFTER UPDATE OF `group_id`, `published_at` ON `feedback` BEGIN
	UPDATE `feedback_themes` SET `group_id` = NEW.`group_id`, `published_at` = NEW.`published_at`
		WHERE `feedback_id` = NEW.`id`;
END;
