CREATE TABLE `feedback_progress` (
	`id` text PRIMARY KEY NOT NULL,
	`feedback_id` text NOT NULL,
	`progress` text NOT NULL,
	`organisation_id` text,
	`group_id` text,
	`response_id` text,
	`reached_at` integer NOT NULL,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `feedback_responses`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "feedback_progress_progress" CHECK("feedback_progress"."progress" in ('withYourGroup', 'inRecommendation', 'answered', 'changePlanned', 'changeMade', 'confirmed')),
	CONSTRAINT "feedback_progress_whose" CHECK(("feedback_progress"."organisation_id" is null) <> ("feedback_progress"."group_id" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `feedback_progress_feedback` ON `feedback_progress` (`feedback_id`,`reached_at`,`id`,`progress`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_progress_response` ON `feedback_progress` (`response_id`) WHERE response_id is not null;--> statement-breakpoint
-- Rebuilt for its new CHECKs; STRICT and the triggers are written back by hand.
CREATE TABLE `__new_feedback_responses` (
	`id` text PRIMARY KEY NOT NULL,
	`feedback_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`author_id` text,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`post` text,
	`words` text NOT NULL,
	`change` text,
	`due_on` text,
	`place` text,
	`made_on` text,
	`evidence` text,
	`text_on` text,
	`check_reason` text,
	`created_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "feedback_responses_kind" CHECK("__new_feedback_responses"."kind" in ('explained', 'changePlanned', 'changeMade', 'notChanging')),
	CONSTRAINT "feedback_responses_state" CHECK("__new_feedback_responses"."state" in ('draft', 'waiting', 'published', 'returned', 'hidden')),
	CONSTRAINT "feedback_responses_change" CHECK(("__new_feedback_responses"."change" is not null) = ("__new_feedback_responses"."kind" in ('changePlanned', 'changeMade'))),
	CONSTRAINT "feedback_responses_due" CHECK(("__new_feedback_responses"."due_on" is not null) = ("__new_feedback_responses"."kind" = 'changePlanned')),
	CONSTRAINT "feedback_responses_made" CHECK(("__new_feedback_responses"."made_on" is not null and "__new_feedback_responses"."place" is not null and "__new_feedback_responses"."evidence" is not null) = ("__new_feedback_responses"."kind" = 'changeMade')),
	CONSTRAINT "feedback_responses_published" CHECK("__new_feedback_responses"."state" <> 'published' or "__new_feedback_responses"."published_at" is not null),
	CONSTRAINT "feedback_responses_reason" CHECK("__new_feedback_responses"."state" not in ('returned', 'hidden') or "__new_feedback_responses"."check_reason" is not null)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_feedback_responses`("id", "feedback_id", "organisation_id", "author_id", "kind", "state", "words", "text_on", "created_at", "published_at")
	SELECT "id", "feedback_id", "organisation_id", "author_id", "kind", 'published', "words", (SELECT date("published_at" / 1000, 'unixepoch') FROM `feedback` WHERE `feedback`.`id` = "feedback_id"), "created_at", "created_at" FROM `feedback_responses`;--> statement-breakpoint
DROP TABLE `feedback_responses`;--> statement-breakpoint
ALTER TABLE `__new_feedback_responses` RENAME TO `feedback_responses`;--> statement-breakpoint
CREATE INDEX `feedback_responses_feedback` ON `feedback_responses` (`feedback_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `feedback_responses_author` ON `feedback_responses` (`author_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_responses_draft` ON `feedback_responses` (`feedback_id`,`author_id`) WHERE state = 'draft';--> statement-breakpoint
CREATE INDEX `feedback_responses_waiting` ON `feedback_responses` (`created_at`,`id`) WHERE state = 'waiting';--> statement-breakpoint
-- What was answered before stood nowhere but in the response itself.
INSERT INTO `feedback_progress` (`id`, `feedback_id`, `progress`, `organisation_id`, `response_id`, `reached_at`)
	SELECT `id`, `feedback_id`, 'answered', `organisation_id`, `id`, `created_at` FROM `feedback_responses`;
--> statement-breakpoint
CREATE TRIGGER `feedback_responses_insert` AFTER INSERT ON `feedback_responses` WHEN NEW.`state` = 'published' BEGIN
	UPDATE `feedback` SET `is_answered` = 1 WHERE `id` = NEW.`feedback_id` AND `is_answered` = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_responses_update` AFTER UPDATE OF `state` ON `feedback_responses` BEGIN
	UPDATE `feedback` SET `is_answered` = EXISTS
		(SELECT 1 FROM `feedback_responses` WHERE `feedback_id` = NEW.`feedback_id` AND `state` = 'published')
		WHERE `id` = NEW.`feedback_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_responses_delete` AFTER DELETE ON `feedback_responses` BEGIN
	UPDATE `feedback` SET `is_answered` = EXISTS
		(SELECT 1 FROM `feedback_responses` WHERE `feedback_id` = OLD.`feedback_id` AND `state` = 'published')
		WHERE `id` = OLD.`feedback_id`;
END;
