CREATE TABLE `feedback_looks` (
	`feedback_id` text PRIMARY KEY NOT NULL,
	`looked_at` integer NOT NULL,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `feedback_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`feedback_id` text NOT NULL,
	`state` text NOT NULL,
	`words` text NOT NULL,
	`moderator_id` text,
	`organisation_id` text,
	`reviewer_id` text,
	`declined_because` text,
	`answer` text,
	`created_at` integer NOT NULL,
	`asked_at` integer,
	`lapses_at` integer,
	`settled_at` integer,
	`passed_on_at` integer,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`moderator_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "feedback_questions_state" CHECK("feedback_questions"."state" in ('proposed', 'declined', 'open', 'answered', 'lapsed', 'takenBack')),
	CONSTRAINT "feedback_questions_asked" CHECK("feedback_questions"."state" in ('proposed', 'declined') or ("feedback_questions"."asked_at" is not null and "feedback_questions"."lapses_at" is not null)),
	CONSTRAINT "feedback_questions_answer" CHECK(("feedback_questions"."answer" is not null) = ("feedback_questions"."state" = 'answered')),
	CONSTRAINT "feedback_questions_declined" CHECK(("feedback_questions"."declined_because" is not null) = ("feedback_questions"."state" = 'declined'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `feedback_questions_feedback` ON `feedback_questions` (`feedback_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_questions_open` ON `feedback_questions` (`feedback_id`) WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_questions_once` ON `feedback_questions` (`feedback_id`,`organisation_id`) WHERE organisation_id is not null;--> statement-breakpoint
CREATE INDEX `feedback_questions_proposed` ON `feedback_questions` (`created_at`,`id`) WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX `feedback_questions_lapses` ON `feedback_questions` (`lapses_at`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `feedback_questions_answered` ON `feedback_questions` (`settled_at`,`id`) WHERE state = 'answered' and organisation_id is not null and passed_on_at is null;--> statement-breakpoint
CREATE INDEX `feedback_questions_moderator` ON `feedback_questions` (`moderator_id`);--> statement-breakpoint
CREATE INDEX `feedback_questions_reviewer` ON `feedback_questions` (`reviewer_id`);--> statement-breakpoint
CREATE TABLE `feedback_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`feedback_id` text NOT NULL,
	`state` text NOT NULL,
	`went_well` text NOT NULL,
	`could_be_better` text NOT NULL,
	`is_suggested` integer DEFAULT false NOT NULL,
	`audience` text,
	`may_count` integer,
	`may_summarise` integer,
	`may_quote` integer,
	`may_contact` integer,
	`reason` text,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	`destroyed_at` integer,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "feedback_versions_state" CHECK("feedback_versions"."state" in ('waiting', 'refused', 'replaced')),
	CONSTRAINT "feedback_versions_audience" CHECK("feedback_versions"."audience" in ('group', 'staff')),
	CONSTRAINT "feedback_versions_settled" CHECK(("feedback_versions"."settled_at" is null) = ("feedback_versions"."state" = 'waiting')),
	CONSTRAINT "feedback_versions_destroyed" CHECK("feedback_versions"."destroyed_at" is null or ("feedback_versions"."went_well" = '' and "feedback_versions"."could_be_better" = ''))
) STRICT;
--> statement-breakpoint
CREATE INDEX `feedback_versions_feedback` ON `feedback_versions` (`feedback_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_versions_one_waits` ON `feedback_versions` (`feedback_id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `feedback_versions_waiting` ON `feedback_versions` (`created_at`,`id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `feedback_versions_to_destroy` ON `feedback_versions` (`settled_at`) WHERE state <> 'waiting' and destroyed_at is null;--> statement-breakpoint
CREATE TABLE `response_reactions` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`words` text,
	`reason` text,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`response_id`) REFERENCES `feedback_responses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "response_reactions_kind" CHECK("response_reactions"."kind" in ('thanks', 'notAnswered')),
	CONSTRAINT "response_reactions_state" CHECK("response_reactions"."state" in ('waiting', 'published', 'refused')),
	CONSTRAINT "response_reactions_words" CHECK(("response_reactions"."words" is not null) = ("response_reactions"."kind" = 'notAnswered')),
	CONSTRAINT "response_reactions_reason" CHECK(("response_reactions"."reason" is not null) = ("response_reactions"."state" = 'refused'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `response_reactions_once` ON `response_reactions` (`response_id`,`feedback_id`);--> statement-breakpoint
CREATE INDEX `response_reactions_feedback` ON `response_reactions` (`feedback_id`);--> statement-breakpoint
CREATE INDEX `response_reactions_waiting` ON `response_reactions` (`created_at`,`id`) WHERE state = 'waiting';--> statement-breakpoint
DROP INDEX `feedback_concerns_open`;--> statement-breakpoint
ALTER TABLE `feedback_concerns` ADD `response_id` text REFERENCES feedback_responses(id) ON DELETE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_concerns_open_response` ON `feedback_concerns` (`response_id`) WHERE cleared_at is null and response_id is not null;--> statement-breakpoint
CREATE INDEX `feedback_concerns_response` ON `feedback_concerns` (`response_id`) WHERE response_id is not null;--> statement-breakpoint
CREATE INDEX `feedback_concerns_feedback` ON `feedback_concerns` (`feedback_id`) WHERE cleared_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_concerns_open` ON `feedback_concerns` (`feedback_id`,`kind`) WHERE cleared_at is null and response_id is null;--> statement-breakpoint
-- What was there before a suggestion was agreed to is a version like any other.
INSERT INTO `feedback_versions` (`id`, `feedback_id`, `state`, `went_well`, `could_be_better`, `is_suggested`, `created_at`, `settled_at`)
	SELECT `id`, `feedback_id`, 'replaced', `went_well_before`, `could_be_better_before`, 1, `created_at`, `agreed_at`
	FROM `feedback_suggestions` WHERE `agreed_at` IS NOT NULL AND `went_well_before` IS NOT NULL AND `could_be_better_before` IS NOT NULL;
--> statement-breakpoint
ALTER TABLE `feedback_suggestions` DROP COLUMN `went_well_before`;--> statement-breakpoint
ALTER TABLE `feedback_suggestions` DROP COLUMN `could_be_better_before`;