CREATE TABLE `contact_details` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`organisation_id` text,
	`telephone` text NOT NULL,
	`email` text NOT NULL,
	`link` text NOT NULL,
	`hours` text NOT NULL,
	`note` text NOT NULL,
	`owner` text NOT NULL,
	`confirmed_on` text NOT NULL,
	`confirmed_by_id` text,
	`expires_on` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "contact_details_kind" CHECK("contact_details"."kind" in ('helpline', 'pals', 'complaints', 'service')),
	CONSTRAINT "contact_details_place" CHECK(("contact_details"."organisation_id" is null) = ("contact_details"."kind" = 'service')),
	CONSTRAINT "contact_details_something" CHECK(length("contact_details"."telephone" || "contact_details"."email" || "contact_details"."link") > 0),
	CONSTRAINT "contact_details_days" CHECK("contact_details"."expires_on" > "contact_details"."confirmed_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `contact_details_expires` ON `contact_details` (`expires_on`,`id`);--> statement-breakpoint
CREATE INDEX `contact_details_organisation` ON `contact_details` (`organisation_id`,`kind`);--> statement-breakpoint
CREATE TABLE `office_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`office` text NOT NULL,
	`member_id` text NOT NULL,
	`group_id` text,
	`starts_on` text,
	`ends_on` text,
	`deputy_id` text,
	`state` text NOT NULL,
	`asked_by_id` text,
	`asked_at` integer NOT NULL,
	`decided_by_id` text,
	`decided_at` integer,
	`reason` text,
	`office_id` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deputy_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`asked_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decided_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "office_proposals_office" CHECK("office_proposals"."office" in ('facilitator', 'representative', 'reviewer', 'moderator', 'administrator')),
	CONSTRAINT "office_proposals_state" CHECK("office_proposals"."state" in ('waiting', 'approved', 'refused')),
	CONSTRAINT "office_proposals_place" CHECK(("office_proposals"."group_id" is not null and "office_proposals"."office" = 'facilitator') or ("office_proposals"."group_id" is null and "office_proposals"."office" = 'administrator')),
	CONSTRAINT "office_proposals_decided" CHECK(("office_proposals"."state" = 'waiting') = ("office_proposals"."decided_at" is null)),
	CONSTRAINT "office_proposals_reason" CHECK("office_proposals"."state" <> 'refused' or length("office_proposals"."reason") > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `office_proposals_waiting` ON `office_proposals` (`asked_at`,`id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX `office_proposals_once` ON `office_proposals` (`member_id`,`office`) WHERE state = 'waiting' and group_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX `office_proposals_once_in_group` ON `office_proposals` (`member_id`,`group_id`) WHERE state = 'waiting' and group_id is not null;--> statement-breakpoint
CREATE INDEX `office_proposals_asked_by` ON `office_proposals` (`asked_by_id`);--> statement-breakpoint
CREATE INDEX `office_proposals_group` ON `office_proposals` (`group_id`);--> statement-breakpoint
CREATE TABLE `__new_members` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`name` text NOT NULL,
	`name_to_show` text NOT NULL,
	`area` text,
	`self_description` text,
	`self_description_consent_at` integer,
	`status` text NOT NULL,
	`house_rules_accepted_at` integer,
	`email_confirmed_at` integer,
	`created_at` integer NOT NULL,
	CONSTRAINT "members_status" CHECK("__new_members"."status" in ('unconfirmed', 'active', 'disabled', 'closed')),
	CONSTRAINT "members_self_description" CHECK("__new_members"."self_description" in ('patient', 'carer', 'healthProfessional', 'other', 'undisclosed')),
	CONSTRAINT "members_self_description_consent" CHECK("__new_members"."self_description" is null or "__new_members"."self_description_consent_at" is not null)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_members`("id", "email", "email_key", "name", "name_to_show", "area", "self_description", "self_description_consent_at", "status", "house_rules_accepted_at", "email_confirmed_at", "created_at") SELECT "id", "email", "email_key", "name", "name_to_show", "area", "self_description", "self_description_consent_at", "status", "house_rules_accepted_at", "email_confirmed_at", "created_at" FROM `members`;--> statement-breakpoint
DROP TABLE `members`;--> statement-breakpoint
ALTER TABLE `__new_members` RENAME TO `members`;--> statement-breakpoint
CREATE UNIQUE INDEX `members_email_key` ON `members` (`email_key`);--> statement-breakpoint
CREATE INDEX `members_created` ON `members` (`created_at`,`id`);--> statement-breakpoint
ALTER TABLE `events` ADD `request_id` text;--> statement-breakpoint
ALTER TABLE `events` ADD `hash` text;--> statement-breakpoint
CREATE INDEX `events_occurred` ON `events` (`occurred_at`);--> statement-breakpoint
CREATE INDEX `events_actor` ON `events` (`actor_id`,`occurred_at`) WHERE actor_id is not null;--> statement-breakpoint
CREATE INDEX `events_member` ON `events` (details ->> 'memberId',`occurred_at`) WHERE details ->> 'memberId' is not null;--> statement-breakpoint
CREATE INDEX `events_group` ON `events` (details ->> 'groupId',`occurred_at`) WHERE details ->> 'groupId' is not null;--> statement-breakpoint
ALTER TABLE `offices` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `offices` ADD `deputy_id` text REFERENCES members(id) ON DELETE set null;--> statement-breakpoint
CREATE INDEX `offices_deputy` ON `offices` (`deputy_id`);--> statement-breakpoint
CREATE INDEX `offices_open` ON `offices` (`office`,`starts_on`) WHERE ended_at is null;