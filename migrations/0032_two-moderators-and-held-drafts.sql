CREATE TABLE `feedback_agreements` (
	`feedback_id` text NOT NULL,
	`about` text NOT NULL,
	`because` text NOT NULL,
	`proposed_by_id` text,
	`proposed_at` integer NOT NULL,
	`agreed_by_id` text,
	`agreed_at` integer,
	PRIMARY KEY(`feedback_id`, `about`),
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`agreed_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "feedback_agreements_about" CHECK("feedback_agreements"."about" in ('publishing', 'quoting')),
	CONSTRAINT "feedback_agreements_because" CHECK("feedback_agreements"."because" in ('concern', 'officeHolder', 'quotation')),
	CONSTRAINT "feedback_agreements_two" CHECK("feedback_agreements"."agreed_by_id" is null or "feedback_agreements"."agreed_by_id" is not "feedback_agreements"."proposed_by_id")
) STRICT;
--> statement-breakpoint
CREATE INDEX `feedback_agreements_waiting` ON `feedback_agreements` (`proposed_at`,`feedback_id`) WHERE agreed_at is null;--> statement-breakpoint
CREATE INDEX `feedback_agreements_proposed_by` ON `feedback_agreements` (`proposed_by_id`);--> statement-breakpoint
CREATE INDEX `feedback_agreements_agreed_by` ON `feedback_agreements` (`agreed_by_id`);--> statement-breakpoint
CREATE TABLE `account_arrivals` (
	`member_id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_contact_details` (
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
	CONSTRAINT "contact_details_kind" CHECK("__new_contact_details"."kind" in ('helpline', 'pals', 'complaints', 'bereavement', 'service')),
	CONSTRAINT "contact_details_place" CHECK(("__new_contact_details"."organisation_id" is null) = ("__new_contact_details"."kind" = 'service')),
	CONSTRAINT "contact_details_something" CHECK(length("__new_contact_details"."telephone" || "__new_contact_details"."email" || "__new_contact_details"."link") > 0),
	CONSTRAINT "contact_details_days" CHECK("__new_contact_details"."expires_on" > "__new_contact_details"."confirmed_on")
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_contact_details`("id", "kind", "organisation_id", "telephone", "email", "link", "hours", "note", "owner", "confirmed_on", "confirmed_by_id", "expires_on") SELECT "id", "kind", "organisation_id", "telephone", "email", "link", "hours", "note", "owner", "confirmed_on", "confirmed_by_id", "expires_on" FROM `contact_details`;--> statement-breakpoint
DROP TABLE `contact_details`;--> statement-breakpoint
ALTER TABLE `__new_contact_details` RENAME TO `contact_details`;--> statement-breakpoint
CREATE INDEX `contact_details_expires` ON `contact_details` (`expires_on`,`id`);--> statement-breakpoint
CREATE INDEX `contact_details_organisation` ON `contact_details` (`organisation_id`,`kind`);--> statement-breakpoint
ALTER TABLE `feedback_suggestions` ADD `carer_words` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `feedback_versions` ADD `carer_words` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `feedback` ADD `place_set_at` integer;--> statement-breakpoint
ALTER TABLE `feedback_drafts` ADD `saved_from` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `feedback_drafts` ADD `promised_to_id` text REFERENCES members(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `feedback_drafts` ADD `continues_id` text;--> statement-breakpoint
CREATE INDEX `feedback_drafts_promised` ON `feedback_drafts` (`promised_to_id`) WHERE promised_to_id is not null;--> statement-breakpoint
ALTER TABLE `feedback_drafts` DROP COLUMN `is_short`;