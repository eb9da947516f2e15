CREATE TABLE `feedback_takers` (
	`id` text PRIMARY KEY NOT NULL,
	`feedback_id` text NOT NULL,
	`group_id` text,
	`organisation_id` text,
	`member_id` text NOT NULL,
	`taken_at` integer NOT NULL,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "feedback_takers_whose" CHECK(("feedback_takers"."group_id" is null) <> ("feedback_takers"."organisation_id" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_takers_group` ON `feedback_takers` (`feedback_id`,`group_id`) WHERE group_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_takers_organisation` ON `feedback_takers` (`feedback_id`,`organisation_id`) WHERE organisation_id is not null;--> statement-breakpoint
CREATE INDEX `feedback_takers_member` ON `feedback_takers` (`member_id`);--> statement-breakpoint
CREATE TABLE `recommendation_followers` (
	`recommendation_id` text NOT NULL,
	`member_id` text NOT NULL,
	`followed_at` integer NOT NULL,
	PRIMARY KEY(`recommendation_id`, `member_id`),
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_followers_member` ON `recommendation_followers` (`member_id`,`followed_at`);--> statement-breakpoint
CREATE TABLE `__new_recommendation_reminders` (
	`recommendation_id` text NOT NULL,
	`since_on` text NOT NULL,
	`level` text NOT NULL,
	`member_id` text NOT NULL,
	`reminded_on` text NOT NULL,
	PRIMARY KEY(`recommendation_id`, `since_on`, `level`, `member_id`),
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "recommendation_reminders_level" CHECK("__new_recommendation_reminders"."level" in ('own', 'above', 'passedOn'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_recommendation_reminders`("recommendation_id", "since_on", "level", "member_id", "reminded_on") SELECT "recommendation_id", "since_on", "level", "member_id", "reminded_on" FROM `recommendation_reminders`;--> statement-breakpoint
DROP TABLE `recommendation_reminders`;--> statement-breakpoint
ALTER TABLE `__new_recommendation_reminders` RENAME TO `recommendation_reminders`;--> statement-breakpoint
CREATE INDEX `recommendation_reminders_member` ON `recommendation_reminders` (`member_id`,`reminded_on`);--> statement-breakpoint
CREATE INDEX `recommendation_questions_to_say` ON `recommendation_questions` (`group_id`) WHERE group_id is not null and answer is null;