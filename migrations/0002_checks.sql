CREATE TABLE `check_cover` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`place` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "check_cover_place" CHECK("check_cover"."place" in ('first', 'second')),
	CONSTRAINT "check_cover_order" CHECK("check_cover"."starts_on" <= "check_cover"."ends_on")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `check_cover_once` ON `check_cover` (`member_id`,`place`,`starts_on`,`ends_on`);--> statement-breakpoint
CREATE INDEX `check_cover_days` ON `check_cover` (`ends_on`,`starts_on`);--> statement-breakpoint
CREATE TABLE `feedback_concerns` (
	`id` text PRIMARY KEY NOT NULL,
	`feedback_id` text NOT NULL,
	`kind` text NOT NULL,
	`list_version` integer,
	`raised_by_id` text,
	`words` text,
	`raised_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`escalated_at` integer,
	`cleared_at` integer,
	`cleared_by_id` text,
	`outcome` text,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`raised_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`cleared_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "feedback_concerns_kind" CHECK("feedback_concerns"."kind" in ('unwell', 'selfHarm', 'abuse', 'complaint', 'mayIdentify')),
	CONSTRAINT "feedback_concerns_outcome" CHECK(("feedback_concerns"."cleared_at" is null) = ("feedback_concerns"."outcome" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_concerns_open` ON `feedback_concerns` (`feedback_id`,`kind`) WHERE cleared_at is null;--> statement-breakpoint
CREATE INDEX `feedback_concerns_due` ON `feedback_concerns` (`due_at`,`id`) WHERE cleared_at is null;--> statement-breakpoint
CREATE INDEX `feedback_concerns_raised_by` ON `feedback_concerns` (`raised_by_id`);--> statement-breakpoint
CREATE INDEX `feedback_concerns_cleared_by` ON `feedback_concerns` (`cleared_by_id`);--> statement-breakpoint
CREATE TABLE `feedback_suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`feedback_id` text NOT NULL,
	`moderator_id` text,
	`went_well` text NOT NULL,
	`could_be_better` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	`agreed_at` integer,
	`declined_at` integer,
	`declined_because` text,
	`went_well_before` text,
	`could_be_better_before` text,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`moderator_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `feedback_suggestions_feedback` ON `feedback_suggestions` (`feedback_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `feedback_suggestions_moderator` ON `feedback_suggestions` (`moderator_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_suggestions_open` ON `feedback_suggestions` (`feedback_id`) WHERE agreed_at is null and declined_at is null;--> statement-breakpoint
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
	`source` text NOT NULL,
	`state` text NOT NULL,
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
	CONSTRAINT "feedback_source" CHECK("__new_feedback"."source" in ('online', 'paper', 'telephone')),
	CONSTRAINT "feedback_state" CHECK("__new_feedback"."state" in ('submitted', 'held', 'suggested', 'published', 'refused', 'passedOn', 'withdrawn')),
	CONSTRAINT "feedback_basis_for_someone_else" CHECK(("__new_feedback"."basis" is not null) = ("__new_feedback"."voice" = 'someoneElse')),
	CONSTRAINT "feedback_bereaved_has_no_rating" CHECK("__new_feedback"."basis" is not 'died' or "__new_feedback"."rating" is null),
	CONSTRAINT "feedback_words" CHECK(("__new_feedback"."state" = 'withdrawn') = ("__new_feedback"."went_well" = '' and "__new_feedback"."could_be_better" = '')),
	CONSTRAINT "feedback_published_when" CHECK("__new_feedback"."state" <> 'published' or "__new_feedback"."published_at" is not null),
	CONSTRAINT "feedback_passed_on" CHECK("__new_feedback"."state" <> 'passedOn' or ("__new_feedback"."passed_on_at" is not null and "__new_feedback"."passed_on_to" is not null)),
	CONSTRAINT "feedback_reason" CHECK("__new_feedback"."state" not in ('held', 'refused') or "__new_feedback"."check_reason" is not null)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_feedback`("id", "reference", "draft_id", "author_id", "group_id", "voice", "basis", "organisation_id", "site_id", "time_band", "tumour_group_id", "stage_id", "rating", "went_well", "could_be_better", "audience", "may_count", "may_summarise", "may_quote", "may_contact", "source", "state", "check_reason", "sent_at", "checked_at", "published_at", "withdrawn_at") SELECT "id", "reference", "draft_id", "author_id", "group_id", "voice", "basis", "organisation_id", "site_id", "time_band", "tumour_group_id", "stage_id", "rating", "went_well", "could_be_better", "audience", "may_count", "may_summarise", "may_quote", "may_contact", "source", "state", "check_reason", "sent_at", "checked_at", "published_at", "withdrawn_at" FROM `feedback`;--> statement-breakpoint
DROP TABLE `feedback`;--> statement-breakpoint
ALTER TABLE `__new_feedback` RENAME TO `feedback`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_reference` ON `feedback` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_draft` ON `feedback` (`draft_id`);--> statement-breakpoint
CREATE INDEX `feedback_author` ON `feedback` (`author_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `feedback_group_published` ON `feedback` (`group_id`,`published_at`,`id`) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `feedback_organisation_published` ON `feedback` (`organisation_id`,`published_at`,`id`) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `feedback_published` ON `feedback` (`published_at`,`id`) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `feedback_to_check` ON `feedback` (`sent_at`,`id`) WHERE state in ('submitted', 'held');