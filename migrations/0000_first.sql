CREATE TABLE `events` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`actor_id` text,
	`actor_role` text NOT NULL,
	`details` text NOT NULL,
	`occurred_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `events_name` ON `events` (`name`,`occurred_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`letter` text NOT NULL,
	`member_id` text NOT NULL,
	`details` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`sent_at` integer,
	`failed_at` integer,
	`last_error` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE sent_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX `outbox_member` ON `outbox` (`member_id`);--> statement-breakpoint
CREATE TABLE `feedback` (
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
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tumour_group_id`) REFERENCES `tumour_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "feedback_voice" CHECK("feedback"."voice" in ('own', 'caredFor', 'someoneElse')),
	CONSTRAINT "feedback_basis" CHECK("feedback"."basis" in ('asked', 'agreed', 'cannotSay', 'died')),
	CONSTRAINT "feedback_time_band" CHECK("feedback"."time_band" in ('lastMonth', 'oneToSixMonths', 'sixToTwelveMonths', 'oneToTwoYears', 'longerAgo')),
	CONSTRAINT "feedback_rating" CHECK("feedback"."rating" in ('veryGood', 'good', 'neither', 'poor', 'veryPoor', 'doNotKnow')),
	CONSTRAINT "feedback_audience" CHECK("feedback"."audience" in ('group', 'staff')),
	CONSTRAINT "feedback_source" CHECK("feedback"."source" in ('online', 'paper', 'telephone')),
	CONSTRAINT "feedback_state" CHECK("feedback"."state" in ('submitted', 'held', 'published', 'refused', 'withdrawn')),
	CONSTRAINT "feedback_basis_for_someone_else" CHECK(("feedback"."basis" is not null) = ("feedback"."voice" = 'someoneElse')),
	CONSTRAINT "feedback_bereaved_has_no_rating" CHECK("feedback"."basis" is not 'died' or "feedback"."rating" is null),
	CONSTRAINT "feedback_words" CHECK(("feedback"."state" = 'withdrawn') = ("feedback"."went_well" = '' and "feedback"."could_be_better" = '')),
	CONSTRAINT "feedback_published_when" CHECK("feedback"."state" <> 'published' or "feedback"."published_at" is not null),
	CONSTRAINT "feedback_reason" CHECK("feedback"."state" not in ('held', 'refused') or "feedback"."check_reason" is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_reference` ON `feedback` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_draft` ON `feedback` (`draft_id`);--> statement-breakpoint
CREATE INDEX `feedback_author` ON `feedback` (`author_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `feedback_group_published` ON `feedback` (`group_id`,`published_at`,`id`) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `feedback_organisation_published` ON `feedback` (`organisation_id`,`published_at`,`id`) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX `feedback_to_check` ON `feedback` (`sent_at`,`id`) WHERE state in ('submitted', 'held');--> statement-breakpoint
CREATE TABLE `feedback_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`group_id` text,
	`voice` text,
	`basis` text,
	`organisation_id` text,
	`is_organisation_unsure` integer DEFAULT false NOT NULL,
	`site_id` text,
	`time_band` text,
	`tumour_group_id` text,
	`stage_id` text,
	`rating` text,
	`went_well` text DEFAULT '' NOT NULL,
	`could_be_better` text DEFAULT '' NOT NULL,
	`audience` text,
	`may_count` integer DEFAULT false NOT NULL,
	`may_summarise` integer DEFAULT false NOT NULL,
	`may_quote` integer DEFAULT false NOT NULL,
	`may_contact` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tumour_group_id`) REFERENCES `tumour_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "feedback_drafts_voice" CHECK("feedback_drafts"."voice" in ('own', 'caredFor', 'someoneElse')),
	CONSTRAINT "feedback_drafts_basis" CHECK("feedback_drafts"."basis" in ('asked', 'agreed', 'cannotSay', 'died')),
	CONSTRAINT "feedback_drafts_time_band" CHECK("feedback_drafts"."time_band" in ('lastMonth', 'oneToSixMonths', 'sixToTwelveMonths', 'oneToTwoYears', 'longerAgo')),
	CONSTRAINT "feedback_drafts_rating" CHECK("feedback_drafts"."rating" in ('veryGood', 'good', 'neither', 'poor', 'veryPoor', 'doNotKnow')),
	CONSTRAINT "feedback_drafts_audience" CHECK("feedback_drafts"."audience" in ('group', 'staff'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `feedback_drafts_author` ON `feedback_drafts` (`author_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `feedback_responses` (
	`id` text PRIMARY KEY NOT NULL,
	`feedback_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`author_id` text,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "feedback_responses_kind" CHECK("feedback_responses"."kind" in ('explained'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `feedback_responses_feedback` ON `feedback_responses` (`feedback_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `feedback_responses_author` ON `feedback_responses` (`author_id`);--> statement-breakpoint
CREATE TABLE `feedback_themes` (
	`feedback_id` text NOT NULL,
	`theme_id` text NOT NULL,
	PRIMARY KEY(`feedback_id`, `theme_id`),
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `feedback_themes_theme` ON `feedback_themes` (`theme_id`,`feedback_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`level` text NOT NULL,
	`parent_id` text,
	`towns` text NOT NULL,
	`about` text NOT NULL,
	`join_rule` text NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "groups_level" CHECK("groups"."level" in ('local', 'partnership', 'board')),
	CONSTRAINT "groups_join_rule" CHECK("groups"."join_rule" in ('open', 'ask', 'invitation'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_slug` ON `groups` (`slug`);--> statement-breakpoint
CREATE INDEX `groups_parent` ON `groups` (`parent_id`);--> statement-breakpoint
CREATE INDEX `groups_name` ON `groups` (`name`);--> statement-breakpoint
CREATE INDEX `groups_level_created` ON `groups` (`level`,`created_at`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`member_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_current` ON `memberships` (`member_id`,`group_id`) WHERE left_at is null;--> statement-breakpoint
CREATE INDEX `memberships_group` ON `memberships` (`group_id`,`joined_at`,`id`) WHERE left_at is null;--> statement-breakpoint
CREATE INDEX `memberships_member` ON `memberships` (`member_id`);--> statement-breakpoint
CREATE TABLE `offices` (
	`id` text PRIMARY KEY NOT NULL,
	`office` text NOT NULL,
	`member_id` text NOT NULL,
	`group_id` text,
	`organisation_id` text,
	`starts_on` text NOT NULL,
	`ends_on` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offices_office" CHECK("offices"."office" in ('facilitator', 'representative', 'reviewer', 'moderator', 'administrator')),
	CONSTRAINT "offices_days" CHECK("offices"."ends_on" is null or "offices"."ends_on" >= "offices"."starts_on"),
	CONSTRAINT "offices_place" CHECK(("offices"."group_id" is not null) = ("offices"."office" in ('facilitator', 'representative')) and ("offices"."organisation_id" is not null) = ("offices"."office" = 'reviewer'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `offices_member` ON `offices` (`member_id`);--> statement-breakpoint
CREATE INDEX `offices_group` ON `offices` (`group_id`,`office`);--> statement-breakpoint
CREATE INDEX `offices_organisation` ON `offices` (`organisation_id`,`office`);--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`position` integer NOT NULL,
	`words` text NOT NULL,
	`owner` text NOT NULL,
	`due_on` text,
	`is_due_next_meeting` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `notes_items`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "actions_one_due" CHECK("actions"."is_due_next_meeting" = 0 or "actions"."due_on" is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `actions_item` ON `actions` (`item_id`,`position`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`position` integer NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `notes_items`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `decisions_item` ON `decisions` (`item_id`,`position`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`title` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`place` text NOT NULL,
	`link` text NOT NULL,
	`access` text NOT NULL,
	`agenda` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meetings_ends_after_start" CHECK("meetings"."ends_at" > "meetings"."starts_at"),
	CONSTRAINT "meetings_somewhere" CHECK("meetings"."place" <> '' or "meetings"."link" <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `meetings_group` ON `meetings` (`group_id`,`starts_at`,`id`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`group_id` text NOT NULL,
	`state` text NOT NULL,
	`published_at` integer,
	`names_checked_at` integer,
	`updated_at` integer NOT NULL,
	`updated_by_id` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "notes_state" CHECK("notes"."state" in ('draft', 'members', 'public')),
	CONSTRAINT "notes_published_when" CHECK("notes"."state" = 'draft' or "notes"."published_at" is not null),
	CONSTRAINT "notes_names_checked" CHECK("notes"."state" <> 'public' or "notes"."names_checked_at" is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `notes_meeting` ON `notes` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `notes_group_public` ON `notes` (`group_id`,`published_at`) WHERE state = 'public';--> statement-breakpoint
CREATE INDEX `notes_public` ON `notes` (`published_at`) WHERE state = 'public';--> statement-breakpoint
CREATE INDEX `notes_group` ON `notes` (`group_id`,`state`);--> statement-breakpoint
CREATE INDEX `notes_updated_by` ON `notes` (`updated_by_id`);--> statement-breakpoint
CREATE TABLE `notes_items` (
	`id` text PRIMARY KEY NOT NULL,
	`notes_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`said` text NOT NULL,
	FOREIGN KEY (`notes_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `notes_items_notes` ON `notes_items` (`notes_id`,`position`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`ods_code` text,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`successor_id` text,
	FOREIGN KEY (`successor_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "organisations_kind_check" CHECK("organisations"."kind" in ('trust', 'commissioner', 'provider', 'network'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_ods_code` ON `organisations` (`ods_code`);--> statement-breakpoint
CREATE INDEX `organisations_kind` ON `organisations` (`kind`,`name`);--> statement-breakpoint
CREATE INDEX `organisations_successor` ON `organisations` (`successor_id`);--> statement-breakpoint
CREATE TABLE `sites` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`ods_code` text NOT NULL,
	`name` text NOT NULL,
	`town` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sites_ods_code` ON `sites` (`ods_code`);--> statement-breakpoint
CREATE INDEX `sites_organisation` ON `sites` (`organisation_id`,`name`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`member_id` text PRIMARY KEY NOT NULL,
	`password_hash` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `members` (
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
	CONSTRAINT "members_status" CHECK("members"."status" in ('unconfirmed', 'active', 'closed')),
	CONSTRAINT "members_self_description" CHECK("members"."self_description" in ('patient', 'carer', 'healthProfessional', 'other', 'undisclosed')),
	CONSTRAINT "members_self_description_consent" CHECK("members"."self_description" is null or "members"."self_description_consent_at" is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `members_email_key` ON `members` (`email_key`);--> statement-breakpoint
CREATE TABLE `one_time_tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`member_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "one_time_tokens_purpose" CHECK("one_time_tokens"."purpose" in ('confirmEmail', 'resetPassword', 'acceptInvitation'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `one_time_tokens_member` ON `one_time_tokens` (`member_id`,`purpose`);--> statement-breakpoint
CREATE INDEX `one_time_tokens_expires` ON `one_time_tokens` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`member_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`absolute_expires_at` integer NOT NULL,
	`authenticated_at` integer NOT NULL,
	`idle_minutes` integer NOT NULL,
	`is_own_device` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_public_id` ON `sessions` (`public_id`);--> statement-breakpoint
CREATE INDEX `sessions_member` ON `sessions` (`member_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `stages` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `stages_position` ON `stages` (`position`);--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`category` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `themes_position` ON `themes` (`position`);--> statement-breakpoint
CREATE TABLE `tumour_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `tumour_groups_position` ON `tumour_groups` (`position`);--> statement-breakpoint
CREATE TRIGGER `events_no_update` BEFORE UPDATE ON `events` BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `events_no_delete` BEFORE DELETE ON `events` BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
