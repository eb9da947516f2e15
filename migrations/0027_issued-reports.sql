CREATE TABLE `issued_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`scope` text NOT NULL,
	`place_id` text NOT NULL,
	`place` text NOT NULL,
	`period` text NOT NULL,
	`starts_on` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "issued_reports_scope" CHECK("issued_reports"."scope" in ('county', 'organisation', 'group')),
	CONSTRAINT "issued_reports_period" CHECK("issued_reports"."period" in ('month', 'quarter', 'fourQuarters', 'year'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `issued_reports_slug` ON `issued_reports` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `issued_reports_once` ON `issued_reports` (`scope`,`place_id`,`period`,`starts_on`);--> statement-breakpoint
CREATE TABLE `report_asks` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`asks` text NOT NULL,
	`why` text NOT NULL,
	`done_when` text NOT NULL,
	`to_group_id` text,
	`to_organisation_id` text,
	`recommendation_id` text,
	FOREIGN KEY (`version_id`) REFERENCES `report_versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "report_asks_of_one" CHECK(("report_asks"."to_group_id" is null) <> ("report_asks"."to_organisation_id" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `report_asks_version` ON `report_asks` (`version_id`,`position`);--> statement-breakpoint
CREATE INDEX `report_asks_recommendation` ON `report_asks` (`recommendation_id`) WHERE recommendation_id is not null;--> statement-breakpoint
CREATE TABLE `report_quotations` (
	`version_id` text NOT NULL,
	`position` integer NOT NULL,
	`feedback_id` text,
	`passage` text NOT NULL,
	`voice` text NOT NULL,
	`about` text NOT NULL,
	`fits` integer NOT NULL,
	`is_left_out` integer NOT NULL,
	`is_taken_out` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`version_id`, `position`),
	FOREIGN KEY (`version_id`) REFERENCES `report_versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "report_quotations_passage" CHECK("report_quotations"."passage" in ('wentWell', 'couldBeBetter', 'notSaid')),
	CONSTRAINT "report_quotations_voice" CHECK("report_quotations"."voice" in ('own', 'caredFor', 'died', 'someoneElse')),
	CONSTRAINT "report_quotations_fits" CHECK("report_quotations"."fits" >= 8)
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_quotations_feedback` ON `report_quotations` (`feedback_id`) WHERE feedback_id is not null;--> statement-breakpoint
CREATE TABLE `report_sections` (
	`version_id` text NOT NULL,
	`section` text NOT NULL,
	`heading` text NOT NULL,
	`words` text NOT NULL,
	`note` text NOT NULL,
	`is_left_out` integer NOT NULL,
	PRIMARY KEY(`version_id`, `section`),
	FOREIGN KEY (`version_id`) REFERENCES `report_versions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "report_sections_section" CHECK("report_sections"."section" in ('summary', 'themes', 'ratings', 'stages', 'months', 'words', 'answered', 'changes', 'asks', 'missing'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `report_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`state` text NOT NULL,
	`origin` text NOT NULL,
	`reason` text NOT NULL,
	`release_id` text NOT NULL,
	`drafted_by_id` text,
	`drafted_at` integer NOT NULL,
	`checked_by_id` text,
	`checked_at` integer,
	`sent_back` text,
	`signed_by_id` text,
	`version` integer,
	`issued_at` integer,
	`document` text,
	`sha256` text,
	FOREIGN KEY (`report_id`) REFERENCES `issued_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drafted_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`checked_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`signed_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "report_versions_state" CHECK("report_versions"."state" in ('draft', 'toSign', 'issued', 'stopped', 'replaced')),
	CONSTRAINT "report_versions_origin" CHECK("report_versions"."origin" in ('first', 'correction', 'withdrawal')),
	CONSTRAINT "report_versions_two" CHECK("report_versions"."signed_by_id" <> "report_versions"."drafted_by_id" and "report_versions"."signed_by_id" <> "report_versions"."checked_by_id"),
	CONSTRAINT "report_versions_document" CHECK(("report_versions"."document" is not null) = ("report_versions"."state" in ('issued', 'stopped'))),
	CONSTRAINT "report_versions_frozen" CHECK(("report_versions"."version" is null) = ("report_versions"."state" in ('draft', 'toSign'))
        and ("report_versions"."version" is null) = ("report_versions"."sha256" is null) and ("report_versions"."version" is null) = ("report_versions"."issued_at" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `report_versions_number` ON `report_versions` (`report_id`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `report_versions_one_draft` ON `report_versions` (`report_id`) WHERE state in ('draft', 'toSign');--> statement-breakpoint
CREATE UNIQUE INDEX `report_versions_one_served` ON `report_versions` (`report_id`) WHERE state in ('issued', 'stopped');--> statement-breakpoint
CREATE INDEX `report_versions_issued` ON `report_versions` (`issued_at`,`id`) WHERE state in ('issued', 'stopped');--> statement-breakpoint
CREATE INDEX `report_versions_in_work` ON `report_versions` (`drafted_at`,`id`) WHERE state in ('draft', 'toSign');--> statement-breakpoint
CREATE INDEX `report_versions_stopped` ON `report_versions` (`id`) WHERE state = 'stopped';--> statement-breakpoint
CREATE INDEX `report_versions_release` ON `report_versions` (`release_id`);--> statement-breakpoint
CREATE INDEX `report_versions_drafted_by` ON `report_versions` (`drafted_by_id`) WHERE drafted_by_id is not null;--> statement-breakpoint
CREATE INDEX `report_versions_checked_by` ON `report_versions` (`checked_by_id`) WHERE checked_by_id is not null;--> statement-breakpoint
CREATE INDEX `report_versions_signed_by` ON `report_versions` (`signed_by_id`) WHERE signed_by_id is not null;
--> statement-breakpoint
-- What has its number stays as it was issued. Afterwards it is only stopped or replaced, and loses its text.
CREATE TRIGGER `report_versions_frozen_no_update` BEFORE UPDATE ON `report_versions`
WHEN OLD.`version` IS NOT NULL AND (
	NEW.`id` <> OLD.`id` OR NEW.`report_id` <> OLD.`report_id` OR NEW.`version` IS NOT OLD.`version`
	OR NEW.`sha256` IS NOT OLD.`sha256` OR NEW.`issued_at` IS NOT OLD.`issued_at` OR NEW.`release_id` <> OLD.`release_id`
	OR NEW.`origin` <> OLD.`origin` OR NEW.`reason` <> OLD.`reason`
	OR (NEW.`state` <> OLD.`state` AND NOT (OLD.`state` = 'issued' AND NEW.`state` IN ('stopped', 'replaced')) AND NOT (OLD.`state` = 'stopped' AND NEW.`state` = 'replaced'))
	OR (NEW.`document` IS NOT OLD.`document` AND NEW.`state` = 'issued')
) BEGIN
	SELECT RAISE(ABORT, 'an issued report does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `report_versions_no_delete` BEFORE DELETE ON `report_versions` WHEN OLD.`version` IS NOT NULL BEGIN
	SELECT RAISE(ABORT, 'an issued report stays');
END;
--> statement-breakpoint
CREATE TRIGGER `report_sections_no_insert` BEFORE INSERT ON `report_sections`
WHEN (SELECT `version` FROM `report_versions` WHERE `id` = NEW.`version_id`) IS NOT NULL BEGIN
	SELECT RAISE(ABORT, 'an issued report does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `report_sections_no_update` BEFORE UPDATE ON `report_sections`
WHEN (SELECT `version` FROM `report_versions` WHERE `id` = OLD.`version_id`) IS NOT NULL BEGIN
	SELECT RAISE(ABORT, 'an issued report does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `report_sections_no_delete` BEFORE DELETE ON `report_sections`
WHEN (SELECT `version` FROM `report_versions` WHERE `id` = OLD.`version_id`) IS NOT NULL BEGIN
	SELECT RAISE(ABORT, 'an issued report does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `report_asks_no_insert` BEFORE INSERT ON `report_asks`
WHEN (SELECT `version` FROM `report_versions` WHERE `id` = NEW.`version_id`) IS NOT NULL BEGIN
	SELECT RAISE(ABORT, 'an issued report does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `report_asks_no_update` BEFORE UPDATE ON `report_asks`
WHEN (SELECT `version` FROM `report_versions` WHERE `id` = OLD.`version_id`) IS NOT NULL AND NEW.`recommendation_id` IS NOT NULL BEGIN
	SELECT RAISE(ABORT, 'an issued report does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `report_asks_no_delete` BEFORE DELETE ON `report_asks`
WHEN (SELECT `version` FROM `report_versions` WHERE `id` = OLD.`version_id`) IS NOT NULL BEGIN
	SELECT RAISE(ABORT, 'an issued report does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `report_quotations_no_update` BEFORE UPDATE ON `report_quotations`
WHEN (SELECT `version` FROM `report_versions` WHERE `id` = OLD.`version_id`) IS NOT NULL AND (
	NEW.`position` <> OLD.`position` OR NEW.`passage` <> OLD.`passage` OR NEW.`about` <> OLD.`about` OR NEW.`is_left_out` <> OLD.`is_left_out`
	OR NEW.`is_taken_out` < OLD.`is_taken_out` OR (NEW.`feedback_id` IS NOT NULL AND NEW.`feedback_id` IS NOT OLD.`feedback_id`)
) BEGIN
	SELECT RAISE(ABORT, 'an issued report does not change');
END;
--> statement-breakpoint
-- Words that are withdrawn, changed or may not be quoted any more leave the text that is served in the same moment: it is
-- served no more, and the service issues the next version without them.
CREATE TRIGGER `report_quotations_gone` AFTER UPDATE OF `state`, `may_quote`, `audience`, `went_well`, `could_be_better`, `combined_into_id` ON `feedback`
WHEN NEW.`state` <> 'published' OR NEW.`may_quote` = 0 OR NEW.`audience` <> 'group'
	OR NEW.`went_well` <> OLD.`went_well` OR NEW.`could_be_better` <> OLD.`could_be_better` BEGIN
	UPDATE `report_versions` SET `state` = 'stopped',
		`document` = json_set(`document`, '$.quotations.q' || (SELECT `position` FROM `report_quotations` WHERE `version_id` = `report_versions`.`id` AND `feedback_id` = NEW.`id`) || '.words', '')
		WHERE `state` IN ('issued', 'stopped') AND `id` IN (SELECT `version_id` FROM `report_quotations` WHERE `feedback_id` = NEW.`id` AND `is_left_out` = 0 AND `is_taken_out` = 0);
	UPDATE `report_quotations` SET `is_taken_out` = 1 WHERE `feedback_id` = NEW.`id` AND `is_taken_out` = 0;
END;
