-- They speak of the table that is rebuilt below, and come back at the end.
DROP TRIGGER `feedback_themes_insert`;
--> statement-breakpoint
DROP TRIGGER `feedback_themes_delete`;
--> statement-breakpoint
DROP TRIGGER `feedback_responses_insert`;
--> statement-breakpoint
DROP TRIGGER `feedback_responses_delete`;
--> statement-breakpoint
DROP TRIGGER `feedback_moved`;
--> statement-breakpoint
CREATE TABLE `imported_rows` (
	`group_id` text NOT NULL,
	`hash` text NOT NULL,
	`feedback_id` text NOT NULL,
	PRIMARY KEY(`group_id`, `hash`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `imported_rows_feedback` ON `imported_rows` (`feedback_id`);--> statement-breakpoint
CREATE TABLE `import_files` (
	`import_id` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_refusals` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "import_refusals_reason" CHECK("import_refusals"."reason" in ('nonAnswer', 'tooLong', 'unknownRating', 'unknownDate', 'wrongColumns', 'alreadyImported'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`member_id` text,
	`file_name` text NOT NULL,
	`headings_hash` text NOT NULL,
	`state` text NOT NULL,
	`row_count` integer NOT NULL,
	`rows_read` integer DEFAULT 0 NOT NULL,
	`plan` text,
	`pieces_made` integer DEFAULT 0 NOT NULL,
	`pieces_kept` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`undone_at` integer,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "imports_state" CHECK("imports"."state" in ('ready', 'running', 'done', 'undone'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `imports_group` ON `imports` (`group_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `imports_headings` ON `imports` (`group_id`,`headings_hash`,`created_at`);--> statement-breakpoint
CREATE INDEX `imports_member` ON `imports` (`member_id`);--> statement-breakpoint
CREATE INDEX `imports_running` ON `imports` (`created_at`) WHERE state = 'running';--> statement-breakpoint
CREATE TABLE `label_decisions` (
	`feedback_id` text NOT NULL,
	`kind` text NOT NULL,
	`label_id` text NOT NULL,
	`is_chosen` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer NOT NULL,
	PRIMARY KEY(`feedback_id`, `kind`, `label_id`),
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "label_decisions_kind" CHECK("label_decisions"."kind" in ('theme', 'stage', 'tumourGroup'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `label_decisions_decided_by` ON `label_decisions` (`decided_by`);--> statement-breakpoint
CREATE TABLE `label_suggestions` (
	`feedback_id` text NOT NULL,
	`kind` text NOT NULL,
	`label_id` text NOT NULL,
	`method` text NOT NULL,
	`version` integer NOT NULL,
	`score` real NOT NULL,
	`suggested_at` integer NOT NULL,
	PRIMARY KEY(`feedback_id`, `kind`, `label_id`, `method`, `version`),
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "label_suggestions_kind" CHECK("label_suggestions"."kind" in ('theme', 'stage', 'tumourGroup')),
	CONSTRAINT "label_suggestions_method" CHECK("label_suggestions"."method" in ('phrases', 'model'))
) STRICT;
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
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
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tumour_group_id`) REFERENCES `tumour_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "feedback_voice" CHECK("__new_feedback"."voice" in ('own', 'caredFor', 'someoneElse')),
	CONSTRAINT "feedback_basis" CHECK("__new_feedback"."basis" in ('asked', 'agreed', 'cannotSay', 'died')),
	CONSTRAINT "feedback_time_band" CHECK("__new_feedback"."time_band" in ('lastMonth', 'oneToSixMonths', 'sixToTwelveMonths', 'oneToTwoYears', 'longerAgo')),
	CONSTRAINT "feedback_rating" CHECK("__new_feedback"."rating" in ('veryGood', 'good', 'neither', 'poor', 'veryPoor', 'doNotKnow')),
	CONSTRAINT "feedback_audience" CHECK("__new_feedback"."audience" in ('group', 'staff')),
	CONSTRAINT "feedback_source" CHECK("__new_feedback"."source" in ('online', 'paper', 'telephone', 'meeting', 'fft')),
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
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_reference` ON `feedback` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_draft` ON `feedback` (`draft_id`);--> statement-breakpoint
CREATE INDEX `feedback_author` ON `feedback` (`author_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `feedback_story` ON `feedback` (`story_id`,`sent_at`) WHERE story_id is not null;--> statement-breakpoint
CREATE INDEX `feedback_group_published` ON `feedback` (`group_id`,`published_at`,`id`) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `feedback_organisation_published` ON `feedback` (`organisation_id`,`published_at`,`id`) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `feedback_published` ON `feedback` (`published_at`,`id`) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `feedback_to_check` ON `feedback` (`sent_at`,`id`) WHERE state in ('submitted', 'held') and is_checked_in_batch = 0;--> statement-breakpoint
CREATE INDEX `feedback_import` ON `feedback` (`import_id`,`id`) WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX `feedback_to_check_in_batch` ON `feedback` (`import_id`,`id`) WHERE state = 'submitted' and is_checked_in_batch = 1;--> statement-breakpoint
CREATE INDEX `feedback_untagged` ON `feedback` (`group_id`) WHERE state = 'published' and is_tagged = 0;--> statement-breakpoint
CREATE INDEX `feedback_unanswered` ON `feedback` (`organisation_id`,`author_id`) WHERE state = 'published' and is_answered = 0;
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
