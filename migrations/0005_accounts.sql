CREATE TABLE `authenticators` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`secret` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`last_used_step` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `authenticators_member` ON `authenticators` (`member_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `authenticators_one_each` ON `authenticators` (`member_id`) WHERE confirmed_at is not null;--> statement-breakpoint
CREATE TABLE `email_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`old_email` text NOT NULL,
	`new_email` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`undone_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `email_changes_member` ON `email_changes` (`member_id`);--> statement-breakpoint
CREATE TABLE `log_in_flows` (
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
	CONSTRAINT "log_in_flows_stage" CHECK("log_in_flows"."stage" in ('letter', 'secondStep'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `log_in_flows_token_hash` ON `log_in_flows` (`token_hash`);--> statement-breakpoint
CREATE INDEX `log_in_flows_member` ON `log_in_flows` (`member_id`);--> statement-breakpoint
CREATE INDEX `log_in_flows_expires` ON `log_in_flows` (`expires_at`);--> statement-breakpoint
CREATE TABLE `passkey_challenges` (
	`challenge` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`purpose` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "passkey_challenges_purpose" CHECK("passkey_challenges"."purpose" in ('add', 'logIn'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `passkey_challenges_member` ON `passkey_challenges` (`member_id`,`purpose`);--> statement-breakpoint
CREATE INDEX `passkey_challenges_expires` ON `passkey_challenges` (`expires_at`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`name` text NOT NULL,
	`credential_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `passkeys_credential_id` ON `passkeys` (`credential_id`);--> statement-breakpoint
CREATE INDEX `passkeys_member` ON `passkeys` (`member_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`number` integer NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_codes_number` ON `recovery_codes` (`member_id`,`number`);--> statement-breakpoint
CREATE TABLE `communication_needs` (
	`member_id` text NOT NULL,
	`need` text NOT NULL,
	PRIMARY KEY(`member_id`, `need`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "communication_needs_need" CHECK("communication_needs"."need" in ('largePrint', 'post', 'telephone', 'bsl', 'interpreter', 'ringSomeone'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `contact_preferences` (
	`member_id` text PRIMARY KEY NOT NULL,
	`emails` text NOT NULL,
	`details` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "contact_preferences_emails" CHECK("contact_preferences"."emails" in ('asItHappens', 'daily', 'weekly', 'none'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_one_time_tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`member_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`subject_id` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "one_time_tokens_purpose" CHECK("__new_one_time_tokens"."purpose" in ('confirmEmail', 'resetPassword', 'acceptInvitation', 'logIn', 'confirmNewEmail', 'undoNewEmail'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_one_time_tokens`("hash", "purpose", "member_id", "created_at", "expires_at", "used_at", "subject_id") SELECT "hash", "purpose", "member_id", "created_at", "expires_at", "used_at", NULL FROM `one_time_tokens`;--> statement-breakpoint
DROP TABLE `one_time_tokens`;--> statement-breakpoint
ALTER TABLE `__new_one_time_tokens` RENAME TO `one_time_tokens`;--> statement-breakpoint
CREATE INDEX `one_time_tokens_member` ON `one_time_tokens` (`member_id`,`purpose`);--> statement-breakpoint
CREATE INDEX `one_time_tokens_expires` ON `one_time_tokens` (`expires_at`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `second_step_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `device` text;