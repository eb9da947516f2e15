CREATE TABLE `working_changed` (
	`feedback_id` text PRIMARY KEY NOT NULL,
	`group_id` text,
	`organisation_id` text,
	`is_counted` integer,
	`site_id` text,
	`stage_id` text,
	`voice` text,
	`month` integer,
	`is_answered` integer,
	`abouts` text
) STRICT;
--> statement-breakpoint
-- By hand: STRICT above, and from here on. The triggers that changed some eighty rows of counts at each step are replaced by
-- ones that note which comment changed, and what it was counted as; `foldChanged` counts it anew a moment later.
DROP TRIGGER `feedback_insert_counted`;--> statement-breakpoint
DROP TRIGGER `feedback_update_uncounted`;--> statement-breakpoint
DROP TRIGGER `feedback_update_counted`;--> statement-breakpoint
DROP TRIGGER `feedback_delete_uncounted`;--> statement-breakpoint
DROP TRIGGER `feedback_themes_insert_counted`;--> statement-breakpoint
DROP TRIGGER `feedback_themes_delete_uncounted`;--> statement-breakpoint
DROP VIEW `working_steps`;--> statement-breakpoint
DROP VIEW `working_cells`;--> statement-breakpoint
DROP VIEW `working_cut_ids_of`;--> statement-breakpoint
DROP VIEW `working_abouts_of`;--> statement-breakpoint
DROP VIEW `working_cuts_of`;--> statement-breakpoint
-- What each published comment is counted as. Comments combined with another are read below that one and not counted. A month
-- of London begins an hour earlier than in UTC from April to October. It is about anything at all, each of its themes, and
-- each of their categories, by passages added up: 1 what went well, 2 what could be better, 4 not said.
CREATE VIEW `working_states` AS
SELECT f.`id` AS `feedback_id`, f.`group_id`, f.`organisation_id`, f.`may_count` AS `is_counted`,
	ifnull(f.`site_id`, 'none') AS `site_id`, ifnull(f.`stage_id`, 'none') AS `stage_id`, ifnull(f.`voice`, 'none') AS `voice`,
	CAST(CASE WHEN strftime('%m', f.`published_at` / 1000 + 3600, 'unixepoch') BETWEEN '04' AND '10'
		THEN strftime('%Y%m', f.`published_at` / 1000 + 3600, 'unixepoch')
		ELSE strftime('%Y%m', f.`published_at` / 1000, 'unixepoch') END AS INTEGER) AS `month`,
	f.`is_answered`,
	(SELECT json_group_array(json_array(`spoken`.`about`, `spoken`.`passages`)) FROM (
		SELECT '' AS `about`, ifnull(sum(DISTINCT ((t.`passage` = 'wentWell') + 2 * (t.`passage` = 'couldBeBetter') + 4 * (t.`passage` = 'notSaid'))), 0) AS `passages`
			FROM `feedback_themes` t WHERE t.`feedback_id` = f.`id`
		UNION ALL SELECT t.`theme_id`, sum((t.`passage` = 'wentWell') + 2 * (t.`passage` = 'couldBeBetter') + 4 * (t.`passage` = 'notSaid'))
			FROM `feedback_themes` t WHERE t.`feedback_id` = f.`id` GROUP BY t.`theme_id`
		UNION ALL SELECT 'in:' || h.`category`, sum(DISTINCT ((t.`passage` = 'wentWell') + 2 * (t.`passage` = 'couldBeBetter') + 4 * (t.`passage` = 'notSaid')))
			FROM `feedback_themes` t CROSS JOIN `themes` h ON h.`id` = t.`theme_id` WHERE t.`feedback_id` = f.`id` GROUP BY h.`category`
	) `spoken`) AS `abouts`
FROM `feedback` f WHERE f.`state` = 'published' AND f.`combined_into_id` IS NULL;
--> statement-breakpoint
-- What has to be added to the kept counts for each comment that changed: away with what it was, and what it is now. Of those
-- who may not be counted only how many there are.
CREATE VIEW `working_differences` AS
SELECT `differing`.`feedback_id`, `differing`.`group_id`, `differing`.`organisation_id`, `differing`.`is_counted`, `differing`.`site_id`, `differing`.`stage_id`, `differing`.`voice`, `differing`.`month`,
	`differing`.`sign` AS `comments`, `differing`.`sign` * `differing`.`is_answered` AS `answered`, `pair`.`value` ->> 0 AS `about`, `pair`.`value` ->> 1 AS `passages`
FROM (
	SELECT `feedback_id`, `group_id`, `organisation_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `month`, `is_answered`, `abouts`, -1 AS `sign`
		FROM `working_changed` WHERE `month` IS NOT NULL
	UNION ALL SELECT s.`feedback_id`, s.`group_id`, s.`organisation_id`, s.`is_counted`, s.`site_id`, s.`stage_id`, s.`voice`, s.`month`, s.`is_answered`, s.`abouts`, 1
		FROM `working_changed` `changed` CROSS JOIN `working_states` s ON s.`feedback_id` = `changed`.`feedback_id`
) `differing` CROSS JOIN json_each(`differing`.`abouts`) `pair`
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
CREATE TRIGGER `feedback_insert_noted` AFTER INSERT ON `feedback` WHEN NEW.`state` = 'published' BEGIN
	INSERT INTO `working_changed` (`feedback_id`) VALUES (NEW.`id`) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_update_noted` BEFORE UPDATE OF `state`, `may_count`, `group_id`, `organisation_id`, `site_id`, `stage_id`, `voice`, `published_at`, `is_answered`, `combined_into_id` ON `feedback`
WHEN (OLD.`state` = 'published' OR NEW.`state` = 'published') AND NOT EXISTS (SELECT 1 FROM `working_changed` WHERE `feedback_id` = OLD.`id`) BEGIN
	INSERT INTO `working_changed` SELECT * FROM `working_states` WHERE `feedback_id` = OLD.`id`;
	INSERT INTO `working_changed` (`feedback_id`) VALUES (OLD.`id`) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_delete_noted` BEFORE DELETE ON `feedback`
WHEN OLD.`state` = 'published' AND NOT EXISTS (SELECT 1 FROM `working_changed` WHERE `feedback_id` = OLD.`id`) BEGIN
	INSERT INTO `working_changed` SELECT * FROM `working_states` WHERE `feedback_id` = OLD.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_themes_insert_noted` BEFORE INSERT ON `feedback_themes`
WHEN NOT EXISTS (SELECT 1 FROM `working_changed` WHERE `feedback_id` = NEW.`feedback_id`) BEGIN
	INSERT INTO `working_changed` SELECT * FROM `working_states` WHERE `feedback_id` = NEW.`feedback_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_themes_delete_noted` BEFORE DELETE ON `feedback_themes`
WHEN NOT EXISTS (SELECT 1 FROM `working_changed` WHERE `feedback_id` = OLD.`feedback_id`) BEGIN
	INSERT INTO `working_changed` SELECT * FROM `working_states` WHERE `feedback_id` = OLD.`feedback_id`;
END;
