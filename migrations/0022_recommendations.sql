CREATE TABLE `published_changes` (
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
	CONSTRAINT "published_changes_outcome_check" CHECK("published_changes"."outcome" in ('confirmed', 'changed', 'promised', 'refused', 'noAnswer'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_changes_outcome` ON `published_changes` (`outcome`,`changed_at`,`recommendation_id`);--> statement-breakpoint
CREATE INDEX `published_changes_group` ON `published_changes` (`group_id`,`outcome`,`changed_at`,`recommendation_id`);--> statement-breakpoint
CREATE INDEX `published_changes_organisation` ON `published_changes` (`organisation_id`,`outcome`,`changed_at`,`recommendation_id`);--> statement-breakpoint
CREATE INDEX `published_changes_latest` ON `published_changes` (`changed_at`,`recommendation_id`);--> statement-breakpoint
CREATE TABLE `recommendation_partners` (
	`response_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`agreed_by_id` text,
	`agreed_at` integer,
	PRIMARY KEY(`response_id`, `organisation_id`),
	FOREIGN KEY (`response_id`) REFERENCES `recommendation_responses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreed_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_partners_agreed_by` ON `recommendation_partners` (`agreed_by_id`);--> statement-breakpoint
CREATE INDEX `recommendation_partners_waiting` ON `recommendation_partners` (`organisation_id`) WHERE agreed_at is null;--> statement-breakpoint
CREATE TABLE `recommendation_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`response_id` text NOT NULL,
	`group_id` text,
	`feedback_id` text,
	`asked_at` integer NOT NULL,
	`answer` text,
	`words` text NOT NULL,
	`decision_id` text,
	`answered_at` integer,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`response_id`) REFERENCES `recommendation_responses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "recommendation_questions_answer" CHECK("recommendation_questions"."answer" in ('yes', 'partly', 'no', 'tooEarly', 'doesNotAffectMe')),
	CONSTRAINT "recommendation_questions_whom" CHECK(("recommendation_questions"."group_id" is null) <> ("recommendation_questions"."feedback_id" is null)),
	CONSTRAINT "recommendation_questions_answered" CHECK(("recommendation_questions"."answer" is null) = ("recommendation_questions"."answered_at" is null)),
	CONSTRAINT "recommendation_questions_why" CHECK("recommendation_questions"."answer" not in ('no', 'partly') or "recommendation_questions"."words" <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendation_questions_writer` ON `recommendation_questions` (`response_id`,`feedback_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `recommendation_questions_group` ON `recommendation_questions` (`response_id`,`group_id`) WHERE group_id is not null;--> statement-breakpoint
CREATE INDEX `recommendation_questions_recommendation` ON `recommendation_questions` (`recommendation_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `recommendation_questions_feedback` ON `recommendation_questions` (`feedback_id`);--> statement-breakpoint
CREATE INDEX `recommendation_questions_decision` ON `recommendation_questions` (`decision_id`);--> statement-breakpoint
CREATE TABLE `recommendation_responses` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`group_id` text,
	`organisation_id` text,
	`author_id` text,
	`post` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`words` text NOT NULL,
	`change` text,
	`due_on` text,
	`place` text,
	`made_on` text,
	`evidence` text,
	`answers_due_on` text,
	`check_reason` text,
	`created_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "recommendation_responses_kind" CHECK("recommendation_responses"."kind" in ('explained', 'changePlanned', 'changeMade', 'notChanging')),
	CONSTRAINT "recommendation_responses_state" CHECK("recommendation_responses"."state" in ('draft', 'waiting', 'published', 'returned', 'hidden')),
	CONSTRAINT "recommendation_responses_whose" CHECK(("recommendation_responses"."group_id" is null) <> ("recommendation_responses"."organisation_id" is null)),
	CONSTRAINT "recommendation_responses_published" CHECK("recommendation_responses"."state" <> 'published' or "recommendation_responses"."published_at" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_responses_recommendation` ON `recommendation_responses` (`recommendation_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `recommendation_responses_author` ON `recommendation_responses` (`author_id`);--> statement-breakpoint
CREATE INDEX `recommendation_responses_waiting` ON `recommendation_responses` (`created_at`,`id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX `recommendation_responses_open` ON `recommendation_responses` (`recommendation_id`) WHERE state in ('draft', 'waiting');--> statement-breakpoint
CREATE TABLE `recommendation_decisions` (
	`recommendation_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`gathered_at` integer NOT NULL,
	PRIMARY KEY(`recommendation_id`, `decision_id`),
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_decisions_decision` ON `recommendation_decisions` (`decision_id`);--> statement-breakpoint
CREATE TABLE `recommendation_feedback` (
	`recommendation_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`gathered_at` integer NOT NULL,
	PRIMARY KEY(`recommendation_id`, `feedback_id`),
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_feedback_feedback` ON `recommendation_feedback` (`feedback_id`);--> statement-breakpoint
CREATE TABLE `recommendation_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`group_id` text,
	`organisation_id` text,
	`author_id` text,
	`words` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "recommendation_notes_whose" CHECK(("recommendation_notes"."group_id" is null) <> ("recommendation_notes"."organisation_id" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_notes_recommendation` ON `recommendation_notes` (`recommendation_id`,`written_at`,`id`);--> statement-breakpoint
CREATE INDEX `recommendation_notes_author` ON `recommendation_notes` (`author_id`);--> statement-breakpoint
CREATE TABLE `recommendation_reminders` (
	`recommendation_id` text NOT NULL,
	`since_on` text NOT NULL,
	`level` text NOT NULL,
	`member_id` text NOT NULL,
	`reminded_on` text NOT NULL,
	PRIMARY KEY(`recommendation_id`, `since_on`, `level`, `member_id`),
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "recommendation_reminders_level" CHECK("recommendation_reminders"."level" in ('own', 'above'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_reminders_member` ON `recommendation_reminders` (`member_id`,`reminded_on`);--> statement-breakpoint
CREATE TABLE `recommendation_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`step` text NOT NULL,
	`at` integer NOT NULL,
	`group_id` text,
	`organisation_id` text,
	`to_group_id` text,
	`to_organisation_id` text,
	`words` text NOT NULL,
	`more` text NOT NULL,
	`response_id` text,
	`other_id` text,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "recommendation_steps_step" CHECK("recommendation_steps"."step" in ('drafted', 'gathered', 'dropped', 'reworded', 'supported', 'sent', 'accepted', 'returned', 'redirected', 'takenBack', 'combined', 'takenApart', 'paused', 'resumed', 'textPassed', 'textHeld', 'responded', 'responsePublished', 'responseReturned', 'asked', 'helped', 'confirmed', 'closed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_steps_thread` ON `recommendation_steps` (`recommendation_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `recommendation_steps_other` ON `recommendation_steps` (`other_id`) WHERE other_id is not null;--> statement-breakpoint
CREATE TABLE `recommendations` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`group_id` text NOT NULL,
	`title` text NOT NULL,
	`asks` text NOT NULL,
	`why` text NOT NULL,
	`done_when` text NOT NULL,
	`state` text NOT NULL,
	`owner_group_id` text,
	`owner_organisation_id` text,
	`to_group_id` text,
	`to_organisation_id` text,
	`taken_by_id` text,
	`supported_by_id` text,
	`since_on` text,
	`due_on` text,
	`paused_on` text,
	`paused_days` integer DEFAULT 0 NOT NULL,
	`first_sent_on` text,
	`accepted_at` integer,
	`text_passed_at` integer,
	`text_note` text,
	`combined_into_id` text,
	`promised_on` text,
	`made_on` text,
	`confirmed_on` text,
	`closed_on` text,
	`created_at` integer NOT NULL,
	`moved_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`supported_by_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`combined_into_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "recommendations_state" CHECK("recommendations"."state" in ('draft', 'supported', 'sent', 'accepted', 'answered', 'closed', 'takenBack')),
	CONSTRAINT "recommendations_one_owner" CHECK(("recommendations"."owner_group_id" is null) <> ("recommendations"."owner_organisation_id" is null)),
	CONSTRAINT "recommendations_to_one" CHECK(("recommendations"."state" = 'sent') = (("recommendations"."to_group_id" is null) <> ("recommendations"."to_organisation_id" is null))),
	CONSTRAINT "recommendations_to_both" CHECK("recommendations"."to_group_id" is null or "recommendations"."to_organisation_id" is null),
	CONSTRAINT "recommendations_clock" CHECK("recommendations"."due_on" is null or "recommendations"."since_on" is not null),
	CONSTRAINT "recommendations_closed" CHECK(("recommendations"."closed_on" is not null) = ("recommendations"."state" in ('closed', 'takenBack')))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendations_reference` ON `recommendations` (`reference`);--> statement-breakpoint
CREATE INDEX `recommendations_group` ON `recommendations` (`group_id`,`moved_at`,`id`);--> statement-breakpoint
CREATE INDEX `recommendations_owner_group` ON `recommendations` (`owner_group_id`,`due_on`,`id`) WHERE state in ('draft', 'supported', 'sent', 'accepted', 'answered') and combined_into_id is null;--> statement-breakpoint
CREATE INDEX `recommendations_owner_organisation` ON `recommendations` (`owner_organisation_id`,`due_on`,`id`) WHERE state in ('accepted', 'answered') and combined_into_id is null;--> statement-breakpoint
CREATE INDEX `recommendations_to_group` ON `recommendations` (`to_group_id`,`due_on`,`id`) WHERE state = 'sent';--> statement-breakpoint
CREATE INDEX `recommendations_to_organisation` ON `recommendations` (`to_organisation_id`,`due_on`,`id`) WHERE state = 'sent';--> statement-breakpoint
CREATE INDEX `recommendations_due` ON `recommendations` (`due_on`) WHERE due_on is not null and combined_into_id is null;--> statement-breakpoint
CREATE INDEX `recommendations_to_check` ON `recommendations` (`first_sent_on`,`id`) WHERE first_sent_on is not null and text_passed_at is null and text_note is null;--> statement-breakpoint
CREATE INDEX `recommendations_combined` ON `recommendations` (`combined_into_id`) WHERE combined_into_id is not null;--> statement-breakpoint
CREATE INDEX `recommendations_made` ON `recommendations` (`made_on`) WHERE made_on is not null and state = 'answered';--> statement-breakpoint
CREATE INDEX `recommendations_taken_by` ON `recommendations` (`taken_by_id`) WHERE taken_by_id is not null;--> statement-breakpoint
CREATE INDEX `recommendations_supported_by` ON `recommendations` (`supported_by_id`) WHERE supported_by_id is not null;
--> statement-breakpoint
-- The thread is history: rows are added, and go only with the whole recommendation.
CREATE TRIGGER `recommendation_steps_no_update` BEFORE UPDATE ON `recommendation_steps` BEGIN
	SELECT RAISE(ABORT, 'recommendation_steps is append-only');
END;
--> statement-breakpoint
-- What is withdrawn, refused or passed on, or may not be summarised any more, supports nothing from that moment on.
CREATE TRIGGER `recommendation_feedback_gone` AFTER UPDATE OF `state`, `may_summarise` ON `feedback`
WHEN NEW.`may_summarise` = 0 OR NEW.`state` IN ('withdrawn', 'refused', 'passedOn') BEGIN
	DELETE FROM `recommendation_feedback` WHERE `feedback_id` = NEW.`id`;
END;
