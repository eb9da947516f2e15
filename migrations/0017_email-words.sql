-- The kind of an email, and the stage that waits for one. Rebuilt by hand (STRICT), and a log-in that waits goes on.
ALTER TABLE `outbox` RENAME COLUMN `letter` TO `kind`;--> statement-breakpoint
UPDATE `outbox` SET `kind` = CASE `kind` WHEN 'feedbackAnswered' THEN 'feedbackResponded' ELSE 'shiftPlanned' END WHERE `kind` IN ('feedbackAnswered', 'coverPlanned');--> statement-breakpoint
CREATE TABLE `__new_log_in_flows` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`member_id` text,
	`stage` text NOT NULL,
	`code_hash` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`is_own_device` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "log_in_flows_stage" CHECK("__new_log_in_flows"."stage" in ('email', 'secondStep'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_log_in_flows`("id", "token_hash", "member_id", "stage", "code_hash", "attempts", "is_own_device", "created_at", "expires_at") SELECT "id", "token_hash", "member_id", CASE "stage" WHEN 'letter' THEN 'email' ELSE "stage" END, "code_hash", "attempts", "is_own_device", "created_at", "expires_at" FROM `log_in_flows`;--> statement-breakpoint
DROP TABLE `log_in_flows`;--> statement-breakpoint
ALTER TABLE `__new_log_in_flows` RENAME TO `log_in_flows`;--> statement-breakpoint
CREATE UNIQUE INDEX `log_in_flows_token_hash` ON `log_in_flows` (`token_hash`);--> statement-breakpoint
CREATE INDEX `log_in_flows_member` ON `log_in_flows` (`member_id`);--> statement-breakpoint
CREATE INDEX `log_in_flows_expires` ON `log_in_flows` (`expires_at`);