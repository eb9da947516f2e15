-- A trigger's program is made ready each time that it fires, whether it does anything or not. So what a comment was counted as is
-- noted as it stands in its row, and the views make counts of it. All is counted anew, since what was noted before cannot be kept.
DROP TRIGGER `feedback_insert_noted`;--> statement-breakpoint
DROP TRIGGER `feedback_update_noted`;--> statement-breakpoint
DROP TRIGGER `feedback_delete_noted`;--> statement-breakpoint
DROP TRIGGER `feedback_themes_insert_noted`;--> statement-breakpoint
DROP TRIGGER `feedback_themes_delete_noted`;--> statement-breakpoint
DROP VIEW `working_cut_differences`;--> statement-breakpoint
DROP VIEW `working_differences`;--> statement-breakpoint
DROP VIEW `working_states`;--> statement-breakpoint
DROP TABLE `working_changed`;--> statement-breakpoint
CREATE TABLE `working_changed` (
	`feedback_id` text PRIMARY KEY NOT NULL,
	`group_id` text,
	`organisation_id` text,
	`is_counted` integer,
	`site_id` text,
	`stage_id` text,
	`voice` text,
	`published_at` integer,
	`is_answered` integer,
	`tags` text
) STRICT;
--> statement-breakpoint
-- What each published comment is counted as. Comments combined with another are read below that one and not counted.
CREATE VIEW `working_states` AS
SELECT f.`id` AS `feedback_id`, f.`group_id`, f.`organisation_id`, f.`may_count` AS `is_counted`, f.`site_id`, f.`stage_id`, f.`voice`, f.`published_at`, f.`is_answered`,
	(SELECT json_group_array(json_array(t.`theme_id`, t.`passage`)) FROM `feedback_themes` t WHERE t.`feedback_id` = f.`id`) AS `tags`
FROM `feedback` f WHERE f.`state` = 'published' AND f.`combined_into_id` IS NULL;
--> statement-breakpoint
-- What has to be added to the kept counts for each comment that changed: away with what it was, and what it is now. It is about
-- anything at all, each of its themes, and each of their categories, by passages added up: 1 what went well, 2 what could be
-- better, 4 not said. A month of London begins an hour earlier than in UTC from April to October. Of those who may not be counted
-- only how many there are.
CREATE VIEW `working_differences` AS
SELECT `differing`.`feedback_id`, `differing`.`group_id`, `differing`.`organisation_id`, `differing`.`is_counted`,
	ifnull(`differing`.`site_id`, 'none') AS `site_id`, ifnull(`differing`.`stage_id`, 'none') AS `stage_id`, ifnull(`differing`.`voice`, 'none') AS `voice`,
	CAST(CASE WHEN strftime('%m', `differing`.`published_at` / 1000 + 3600, 'unixepoch') BETWEEN '04' AND '10'
		THEN strftime('%Y%m', `differing`.`published_at` / 1000 + 3600, 'unixepoch')
		ELSE strftime('%Y%m', `differing`.`published_at` / 1000, 'unixepoch') END AS INTEGER) AS `month`,
	`differing`.`sign` AS `comments`, `differing`.`sign` * `differing`.`is_answered` AS `answered`, `pair`.`value` ->> 0 AS `about`, `pair`.`value` ->> 1 AS `passages`
FROM (
	SELECT `feedback_id`, `group_id`, `organisation_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `published_at`, `is_answered`, `tags`, -1 AS `sign` FROM `working_changed` WHERE `published_at` IS NOT NULL
	UNION ALL SELECT s.`feedback_id`, s.`group_id`, s.`organisation_id`, s.`is_counted`, s.`site_id`, s.`stage_id`, s.`voice`, s.`published_at`, s.`is_answered`, s.`tags`, 1
		FROM `working_changed` `changed` CROSS JOIN `working_states` s ON s.`feedback_id` = `changed`.`feedback_id`
) `differing` CROSS JOIN json_each((SELECT json_group_array(json_array(`spoken`.`about`, `spoken`.`passages`)) FROM (
	SELECT '' AS `about`, ifnull(sum(DISTINCT ((t.`value` ->> 1 = 'wentWell') + 2 * (t.`value` ->> 1 = 'couldBeBetter') + 4 * (t.`value` ->> 1 = 'notSaid'))), 0) AS `passages` FROM json_each(`differing`.`tags`) t
	UNION ALL SELECT t.`value` ->> 0, sum(((t.`value` ->> 1 = 'wentWell') + 2 * (t.`value` ->> 1 = 'couldBeBetter') + 4 * (t.`value` ->> 1 = 'notSaid'))) FROM json_each(`differing`.`tags`) t GROUP BY 1
	UNION ALL SELECT 'in:' || h.`category`, sum(DISTINCT ((t.`value` ->> 1 = 'wentWell') + 2 * (t.`value` ->> 1 = 'couldBeBetter') + 4 * (t.`value` ->> 1 = 'notSaid')))
		FROM json_each(`differing`.`tags`) t CROSS JOIN `themes` h ON h.`id` = t.`value` ->> 0 GROUP BY 1
) `spoken`)) `pair`
WHERE `differing`.`is_counted` OR `pair`.`value` ->> 0 = '';
--> statement-breakpoint
-- The same in every cut that it belongs to: of its group and its organisation, with its site, stage and voice or all of them.
CREATE VIEW `working_cut_differences` AS
SELECT d.`feedback_id`, p.`column1` AS `scope`,
	CASE p.`column1` WHEN 'organisation' THEN d.`organisation_id` ELSE d.`group_id` END AS `place_id`, d.`is_counted`,
	CASE WHEN m.`column1` THEN d.`site_id` ELSE 'any' END AS `site_id`,
	CASE WHEN m.`column2` THEN d.`stage_id` ELSE 'any' END AS `stage_id`,
	CASE WHEN m.`column3` THEN d.`voice` ELSE 'any' END AS `voice`,
	d.`month`, d.`about`, d.`passages`, d.`comments`, d.`answered`
FROM `working_differences` d
CROSS JOIN (VALUES (0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1), (1, 0, 0), (1, 0, 1), (1, 1, 0), (1, 1, 1)) m
CROSS JOIN (VALUES ('organisation'), ('group')) p
WHERE p.`column1` = 'group' OR d.`organisation_id` IS NOT NULL;
--> statement-breakpoint
DELETE FROM `working_counts`;--> statement-breakpoint
INSERT INTO `working_changed` (`feedback_id`) SELECT `feedback_id` FROM `working_states`;--> statement-breakpoint
INSERT INTO `working_cuts` (`scope`, `place_id`, `is_counted`, `site_id`, `stage_id`, `voice`) SELECT DISTINCT `scope`, `place_id`, `is_counted`, `site_id`, `stage_id`, `voice` FROM `working_cut_differences` WHERE true ON CONFLICT DO NOTHING;--> statement-breakpoint
INSERT INTO `working_abouts` (`about`) SELECT DISTINCT `about` FROM `working_differences` WHERE true ON CONFLICT DO NOTHING;--> statement-breakpoint
INSERT INTO `working_counts` SELECT c.`id`, d.`month`, a.`id`, d.`passages`, sum(d.`comments`), sum(d.`answered`)
	FROM `working_cut_differences` d JOIN `working_cuts` c USING (`scope`, `place_id`, `is_counted`, `site_id`, `stage_id`, `voice`) JOIN `working_abouts` a USING (`about`) GROUP BY 1, 2, 3, 4;--> statement-breakpoint
DELETE FROM `working_changed`;--> statement-breakpoint
CREATE TRIGGER `feedback_insert_noted` AFTER INSERT ON `feedback` WHEN NEW.`state` = 'published' BEGIN
	INSERT INTO `working_changed` (`feedback_id`) VALUES (NEW.`id`) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_update_noted` BEFORE UPDATE OF `state`, `may_count`, `group_id`, `organisation_id`, `site_id`, `stage_id`, `voice`, `published_at`, `is_answered`, `combined_into_id` ON `feedback`
WHEN (OLD.`state` = 'published' OR NEW.`state` = 'published') AND NOT EXISTS (SELECT 1 FROM `working_changed` WHERE `feedback_id` = OLD.`id`) BEGIN
	INSERT INTO `working_changed` (`feedback_id`, `group_id`, `organisation_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `published_at`, `is_answered`, `tags`) SELECT `feedback_id`, `group_id`, `organisation_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `published_at`, `is_answered`, `tags` FROM `working_states` WHERE `feedback_id` = OLD.`id`;
	INSERT INTO `working_changed` (`feedback_id`) VALUES (OLD.`id`) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_delete_noted` BEFORE DELETE ON `feedback`
WHEN OLD.`state` = 'published' AND NOT EXISTS (SELECT 1 FROM `working_changed` WHERE `feedback_id` = OLD.`id`) BEGIN
	INSERT INTO `working_changed` (`feedback_id`, `group_id`, `organisation_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `published_at`, `is_answered`, `tags`) SELECT `feedback_id`, `group_id`, `organisation_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `published_at`, `is_answered`, `tags` FROM `working_states` WHERE `feedback_id` = OLD.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_themes_insert_noted` BEFORE INSERT ON `feedback_themes`
WHEN NOT EXISTS (SELECT 1 FROM `working_changed` WHERE `feedback_id` = NEW.`feedback_id`) BEGIN
	INSERT INTO `working_changed` (`feedback_id`, `group_id`, `organisation_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `published_at`, `is_answered`, `tags`) SELECT `feedback_id`, `group_id`, `organisation_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `published_at`, `is_answered`, `tags` FROM `working_states` WHERE `feedback_id` = NEW.`feedback_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_themes_delete_noted` BEFORE DELETE ON `feedback_themes`
WHEN NOT EXISTS (SELECT 1 FROM `working_changed` WHERE `feedback_id` = OLD.`feedback_id`) BEGIN
	INSERT INTO `working_changed` (`feedback_id`, `group_id`, `organisation_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `published_at`, `is_answered`, `tags`) SELECT `feedback_id`, `group_id`, `organisation_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `published_at`, `is_answered`, `tags` FROM `working_states` WHERE `feedback_id` = OLD.`feedback_id`;
END;
