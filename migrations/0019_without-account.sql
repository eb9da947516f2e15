-- They speak of the table that is rebuilt below, and come back at the end.
DROP TRIGGER `feedback_themes_insert`;--> statement-breakpoint
DROP TRIGGER `feedback_themes_delete`;--> statement-breakpoint
DROP TRIGGER `feedback_responses_insert`;--> statement-breakpoint
DROP TRIGGER `feedback_responses_delete`;--> statement-breakpoint
DROP TRIGGER `feedback_moved`;--> statement-breakpoint
CREATE TABLE `code_sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`feedback_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `code_sessions_feedback` ON `code_sessions` (`feedback_id`);--> statement-breakpoint
CREATE INDEX `code_sessions_expires` ON `code_sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `feedback_codes` (
	`feedback_id` text PRIMARY KEY NOT NULL,
	`key_name` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_codes_hash` ON `feedback_codes` (`hash`);--> statement-breakpoint
CREATE TABLE `feedback_followers` (
	`id` text PRIMARY KEY NOT NULL,
	`feedback_id` text NOT NULL,
	`address` text NOT NULL,
	`confirmed_at` integer,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_followers_feedback` ON `feedback_followers` (`feedback_id`);--> statement-breakpoint
CREATE INDEX `feedback_followers_expires` ON `feedback_followers` (`expires_at`);--> statement-breakpoint
CREATE TABLE `visitor_pauses` (
	`id` integer PRIMARY KEY NOT NULL,
	`ends_at` integer NOT NULL,
	`paused_by_id` text,
	FOREIGN KEY (`paused_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "visitor_pauses_one_row" CHECK("visitor_pauses"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE INDEX `visitor_pauses_by` ON `visitor_pauses` (`paused_by_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`draft_id` text NOT NULL,
	`author_id` text,
	`is_without_account` integer DEFAULT false NOT NULL,
	`group_id` text NOT NULL,
	`voice` text,
	`basis` text,
	`organisation_id` text,
	`site_id` text,
	`place_kind` text,
	`place_name` text,
	`time_band` text,
	`tumour_group_id` text,
	`stage_id` text,
	`rating` text,
	`went_well` text NOT NULL,
	`could_be_better` text NOT NULL,
	`carer_words` text DEFAULT '' NOT NULL,
	`audience` text NOT NULL,
	`may_count` integer NOT NULL,
	`may_summarise` integer NOT NULL,
	`may_quote` integer NOT NULL,
	`may_contact` integer NOT NULL,
	`story_id` text,
	`source` text NOT NULL,
	`entered_by_id` text,
	`received_on` text,
	`consent_way` text,
	`import_id` text,
	`is_checked_in_batch` integer DEFAULT false NOT NULL,
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
	`combined_into_id` text,
	`combined_at` integer,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tumour_group_id`) REFERENCES `tumour_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`combined_into_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "feedback_consent_way" CHECK("__new_feedback"."consent_way" in ('signedForm', 'saidOnPhone', 'saidInPerson')),
	CONSTRAINT "feedback_combined_when" CHECK("__new_feedback"."combined_into_id" is null or ("__new_feedback"."state" = 'published' and "__new_feedback"."combined_at" is not null)),
	CONSTRAINT "feedback_voice" CHECK("__new_feedback"."voice" in ('own', 'caredFor', 'died', 'someoneElse')),
	CONSTRAINT "feedback_basis" CHECK("__new_feedback"."basis" in ('asked', 'agreed', 'cannotSay')),
	CONSTRAINT "feedback_time_band" CHECK("__new_feedback"."time_band" in ('lastMonth', 'oneToSixMonths', 'sixToTwelveMonths', 'oneToTwoYears', 'longerAgo')),
	CONSTRAINT "feedback_rating" CHECK("__new_feedback"."rating" in ('veryGood', 'good', 'neither', 'poor', 'veryPoor', 'doNotKnow')),
	CONSTRAINT "feedback_audience" CHECK("__new_feedback"."audience" in ('group', 'staff')),
	CONSTRAINT "feedback_source" CHECK("__new_feedback"."source" in ('online', 'paper', 'telephone', 'meeting', 'fft')),
	CONSTRAINT "feedback_state" CHECK("__new_feedback"."state" in ('submitted', 'held', 'suggested', 'published', 'refused', 'passedOn', 'withdrawn')),
	CONSTRAINT "feedback_basis_for_someone_else" CHECK("__new_feedback"."basis" is null or "__new_feedback"."voice" is 'caredFor' or "__new_feedback"."voice" is 'someoneElse'),
	CONSTRAINT "feedback_bereaved_has_no_rating" CHECK("__new_feedback"."voice" is not 'died' or "__new_feedback"."rating" is null),
	CONSTRAINT "feedback_words" CHECK(("__new_feedback"."state" = 'withdrawn') = ("__new_feedback"."went_well" = '' and "__new_feedback"."could_be_better" = '' and "__new_feedback"."carer_words" = '')),
	CONSTRAINT "feedback_without_account" CHECK("__new_feedback"."is_without_account" = 0 or "__new_feedback"."author_id" is null),
	CONSTRAINT "feedback_place_kind" CHECK("__new_feedback"."place_kind" in ('hospital', 'gp', 'hospice', 'home', 'outside', 'elsewhere', 'notSure')),
	CONSTRAINT "feedback_published_when" CHECK("__new_feedback"."state" <> 'published' or "__new_feedback"."published_at" is not null),
	CONSTRAINT "feedback_passed_on" CHECK("__new_feedback"."state" <> 'passedOn' or ("__new_feedback"."passed_on_at" is not null and "__new_feedback"."passed_on_to" is not null)),
	CONSTRAINT "feedback_reason" CHECK("__new_feedback"."state" not in ('held', 'refused') or "__new_feedback"."check_reason" is not null)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_feedback`("id", "reference", "draft_id", "author_id", "is_without_account", "group_id", "voice", "basis", "organisation_id", "site_id", "place_kind", "place_name", "time_band", "tumour_group_id", "stage_id", "rating", "went_well", "could_be_better", "carer_words", "audience", "may_count", "may_summarise", "may_quote", "may_contact", "story_id", "source", "entered_by_id", "received_on", "consent_way", "import_id", "is_checked_in_batch", "state", "is_tagged", "is_answered", "check_reason", "sent_at", "checked_at", "published_at", "withdrawn_at", "changed_at", "pass_on_asked_at", "passed_on_at", "passed_on_to", "combined_into_id", "combined_at") SELECT "id", "reference", "draft_id", "author_id", 0, "group_id", CASE WHEN "basis" = 'died' THEN 'died' ELSE "voice" END, nullif("basis", 'died'), "organisation_id", "site_id", NULL, NULL, "time_band", "tumour_group_id", "stage_id", "rating", "went_well", "could_be_better", '', "audience", "may_count", "may_summarise", "may_quote", "may_contact", "story_id", "source", "entered_by_id", "received_on", "consent_way", "import_id", "is_checked_in_batch", "state", "is_tagged", "is_answered", "check_reason", "sent_at", "checked_at", "published_at", "withdrawn_at", "changed_at", "pass_on_asked_at", "passed_on_at", "passed_on_to", "combined_into_id", "combined_at" FROM `feedback`;--> statement-breakpoint
DROP TABLE `feedback`;--> statement-breakpoint
ALTER TABLE `__new_feedback` RENAME TO `feedback`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_reference` ON `feedback` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_draft` ON `feedback` (`draft_id`);--> statement-breakpoint
CREATE INDEX `feedback_author` ON `feedback` (`author_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `feedback_story` ON `feedback` (`story_id`,`sent_at`) WHERE story_id is not null;--> statement-breakpoint
CREATE INDEX `feedback_group_published` ON `feedback` (`group_id`,`published_at`,`id`) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `feedback_organisation_published` ON `feedback` (`organisation_id`,`published_at`,`id`) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `feedback_published` ON `feedback` (`published_at`,`id`) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `feedback_to_check` ON `feedback` (`sent_at`,`id`) WHERE state in ('submitted', 'held') and is_checked_in_batch = 0;--> statement-breakpoint
CREATE INDEX `feedback_import` ON `feedback` (`import_id`,`sent_at`,`id`) WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX `feedback_to_check_in_batch` ON `feedback` (`import_id`,`sent_at`,`id`) WHERE state = 'submitted' and is_checked_in_batch = 1;--> statement-breakpoint
CREATE INDEX `feedback_untagged` ON `feedback` (`group_id`,`published_at`,`id`) WHERE state = 'published' and is_tagged = 0 and combined_into_id is null;--> statement-breakpoint
CREATE INDEX `feedback_unanswered` ON `feedback` (`organisation_id`,`author_id`,`entered_by_id`) WHERE state = 'published' and is_answered = 0 and combined_into_id is null;--> statement-breakpoint
CREATE INDEX `feedback_combined` ON `feedback` (`combined_into_id`) WHERE combined_into_id is not null;--> statement-breakpoint
CREATE INDEX `feedback_entered_by` ON `feedback` (`entered_by_id`) WHERE entered_by_id is not null;--> statement-breakpoint
CREATE INDEX `feedback_entries` ON `feedback` (`group_id`,`sent_at`,`id`) WHERE received_on is not null;--> statement-breakpoint
CREATE TABLE `__new_feedback_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text,
	`holder_hash` text,
	`group_id` text,
	`voice` text,
	`basis` text,
	`organisation_id` text,
	`is_organisation_unsure` integer DEFAULT false NOT NULL,
	`site_id` text,
	`place_kind` text,
	`place_name` text,
	`time_band` text,
	`tumour_group_id` text,
	`stage_id` text,
	`rating` text,
	`went_well` text DEFAULT '' NOT NULL,
	`could_be_better` text DEFAULT '' NOT NULL,
	`carer_words` text DEFAULT '' NOT NULL,
	`audience` text,
	`may_count` integer DEFAULT false NOT NULL,
	`may_summarise` integer DEFAULT false NOT NULL,
	`may_quote` integer DEFAULT false NOT NULL,
	`may_contact` integer DEFAULT false NOT NULL,
	`is_short` integer DEFAULT false NOT NULL,
	`story_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`noticed_at` integer,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tumour_group_id`) REFERENCES `tumour_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "feedback_drafts_whose" CHECK(("__new_feedback_drafts"."author_id" is null) = ("__new_feedback_drafts"."holder_hash" is not null)),
	CONSTRAINT "feedback_drafts_place_kind" CHECK("__new_feedback_drafts"."place_kind" in ('hospital', 'gp', 'hospice', 'home', 'outside', 'elsewhere', 'notSure')),
	CONSTRAINT "feedback_drafts_voice" CHECK("__new_feedback_drafts"."voice" in ('own', 'caredFor', 'died', 'someoneElse')),
	CONSTRAINT "feedback_drafts_basis" CHECK("__new_feedback_drafts"."basis" in ('asked', 'agreed', 'cannotSay')),
	CONSTRAINT "feedback_drafts_time_band" CHECK("__new_feedback_drafts"."time_band" in ('lastMonth', 'oneToSixMonths', 'sixToTwelveMonths', 'oneToTwoYears', 'longerAgo')),
	CONSTRAINT "feedback_drafts_rating" CHECK("__new_feedback_drafts"."rating" in ('veryGood', 'good', 'neither', 'poor', 'veryPoor', 'doNotKnow')),
	CONSTRAINT "feedback_drafts_audience" CHECK("__new_feedback_drafts"."audience" in ('group', 'staff'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_feedback_drafts`("id", "author_id", "holder_hash", "group_id", "voice", "basis", "organisation_id", "is_organisation_unsure", "site_id", "place_kind", "place_name", "time_band", "tumour_group_id", "stage_id", "rating", "went_well", "could_be_better", "carer_words", "audience", "may_count", "may_summarise", "may_quote", "may_contact", "is_short", "story_id", "created_at", "updated_at", "noticed_at") SELECT "id", "author_id", NULL, "group_id", CASE WHEN "basis" = 'died' THEN 'died' ELSE "voice" END, nullif("basis", 'died'), "organisation_id", "is_organisation_unsure", "site_id", NULL, NULL, "time_band", "tumour_group_id", "stage_id", "rating", "went_well", "could_be_better", '', "audience", "may_count", "may_summarise", "may_quote", "may_contact", "is_short", "story_id", "created_at", "updated_at", "noticed_at" FROM `feedback_drafts`;--> statement-breakpoint
DROP TABLE `feedback_drafts`;--> statement-breakpoint
ALTER TABLE `__new_feedback_drafts` RENAME TO `feedback_drafts`;--> statement-breakpoint
CREATE INDEX `feedback_drafts_author` ON `feedback_drafts` (`author_id`,`updated_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_drafts_holder` ON `feedback_drafts` (`holder_hash`) WHERE holder_hash is not null;--> statement-breakpoint
CREATE INDEX `feedback_drafts_idle` ON `feedback_drafts` (`updated_at`);--> statement-breakpoint
CREATE TABLE `__new_outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`member_id` text,
	`feedback_id` text,
	`details` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`sent_at` integer,
	`failed_at` integer,
	`last_error` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "outbox_to_whom" CHECK(("__new_outbox"."member_id" is null) = ("__new_outbox"."feedback_id" is not null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "kind", "member_id", "feedback_id", "details", "created_at", "attempts", "due_at", "sent_at", "failed_at", "last_error") SELECT "id", "kind", "member_id", NULL, "details", "created_at", "attempts", "due_at", "sent_at", "failed_at", "last_error" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE sent_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX `outbox_member` ON `outbox` (`member_id`);--> statement-breakpoint
CREATE INDEX `outbox_feedback` ON `outbox` (`feedback_id`) WHERE feedback_id is not null;--> statement-breakpoint
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
