-- By hand: WITHOUT ROWID, since the key is nearly the whole row.
CREATE TABLE `working_counts` (
	`scope` text NOT NULL,
	`place_id` text NOT NULL,
	`is_counted` integer NOT NULL,
	`site_id` text NOT NULL,
	`stage_id` text NOT NULL,
	`voice` text NOT NULL,
	`about` text NOT NULL,
	`passage` text NOT NULL,
	`month` text NOT NULL,
	`is_answered` integer NOT NULL,
	`comments` integer NOT NULL,
	PRIMARY KEY(`scope`, `place_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `about`, `passage`, `month`, `is_answered`),
	CONSTRAINT "working_counts_scope" CHECK("working_counts"."scope" in ('county', 'organisation', 'group'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
DROP TRIGGER `feedback_themes_insert`;--> statement-breakpoint
DROP TRIGGER `feedback_themes_delete`;--> statement-breakpoint
DROP TRIGGER `feedback_moved`;--> statement-breakpoint
-- Rebuilt for its new key; STRICT and the triggers are written back by hand.
CREATE TABLE `__new_feedback_themes` (
	`feedback_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`passage` text NOT NULL,
	`group_id` text,
	`published_at` integer,
	PRIMARY KEY(`feedback_id`, `theme_id`, `passage`),
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "feedback_themes_passage" CHECK("__new_feedback_themes"."passage" in ('wentWell', 'couldBeBetter', 'notSaid'))
) STRICT;
--> statement-breakpoint
-- Where only one passage has text, its themes can be about nothing else. What a withdrawn comment was about stays unsaid.
INSERT INTO `__new_feedback_themes`("feedback_id", "theme_id", "passage", "group_id", "published_at")
	SELECT "feedback_id", "theme_id",
		CASE WHEN f.`went_well` <> '' AND f.`could_be_better` = '' THEN 'wentWell'
			WHEN f.`went_well` = '' AND f.`could_be_better` <> '' THEN 'couldBeBetter' ELSE 'notSaid' END,
		t."group_id", t."published_at" FROM `feedback_themes` t JOIN `feedback` f ON f.`id` = t.`feedback_id`;--> statement-breakpoint
DROP TABLE `feedback_themes`;--> statement-breakpoint
ALTER TABLE `__new_feedback_themes` RENAME TO `feedback_themes`;--> statement-breakpoint
CREATE INDEX `feedback_themes_theme` ON `feedback_themes` (`theme_id`,`group_id`,`published_at`,`feedback_id`);
--> statement-breakpoint
CREATE TRIGGER `feedback_themes_insert` AFTER INSERT ON `feedback_themes` BEGIN
	UPDATE `feedback_themes` SET (`group_id`, `published_at`) =
		(SELECT `group_id`, `published_at` FROM `feedback` WHERE `id` = NEW.`feedback_id`)
		WHERE `feedback_id` = NEW.`feedback_id` AND `theme_id` = NEW.`theme_id` AND `passage` = NEW.`passage`;
	UPDATE `feedback` SET `is_tagged` = 1 WHERE `id` = NEW.`feedback_id` AND `is_tagged` = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_themes_delete` AFTER DELETE ON `feedback_themes` BEGIN
	UPDATE `feedback` SET `is_tagged` = EXISTS (SELECT 1 FROM `feedback_themes` WHERE `feedback_id` = OLD.`feedback_id`)
		WHERE `id` = OLD.`feedback_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_moved` AFTER UPDATE OF `group_id`, `published_at` ON `feedback` BEGIN
	UPDATE `feedback_themes` SET `group_id` = NEW.`group_id`, `published_at` = NEW.`published_at`
		WHERE `feedback_id` = NEW.`id`;
END;
--> statement-breakpoint
-- What one comment is counted under: its group and its organisation; its site, stage and voice or all of them; and what it
-- is about. Comments combined with another are read below that one and not counted. A month of London begins an hour earlier
-- than in UTC from April to October.
CREATE VIEW `working_cells` AS
SELECT f.`id` AS `feedback_id`,
	p.`column1` AS `scope`,
	CASE p.`column1` WHEN 'organisation' THEN f.`organisation_id` ELSE f.`group_id` END AS `place_id`,
	f.`may_count` AS `is_counted`,
	CASE WHEN m.`column1` THEN ifnull(f.`site_id`, 'none') ELSE 'any' END AS `site_id`,
	CASE WHEN m.`column2` THEN ifnull(f.`stage_id`, 'none') ELSE 'any' END AS `stage_id`,
	CASE WHEN m.`column3` THEN ifnull(f.`voice`, 'none') ELSE 'any' END AS `voice`,
	a.`about`, a.`passage`,
	CASE WHEN strftime('%m', f.`published_at` / 1000 + 3600, 'unixepoch') BETWEEN '04' AND '10'
		THEN strftime('%Y-%m', f.`published_at` / 1000 + 3600, 'unixepoch')
		ELSE strftime('%Y-%m', f.`published_at` / 1000, 'unixepoch') END AS `month`,
	f.`is_answered`
FROM `feedback` f
CROSS JOIN (
	SELECT `id` AS `feedback_id`, '' AS `about`, 'any' AS `passage` FROM `feedback`
	UNION SELECT `id`, 'unthemed', 'any' FROM `feedback` WHERE NOT EXISTS (SELECT 1 FROM `feedback_themes` WHERE `feedback_id` = `feedback`.`id`)
	UNION SELECT `feedback_id`, 'themed', 'any' FROM `feedback_themes`
	UNION SELECT `feedback_id`, 'themed', `passage` FROM `feedback_themes`
	UNION SELECT `feedback_id`, `theme_id`, 'any' FROM `feedback_themes`
	UNION SELECT `feedback_id`, `theme_id`, `passage` FROM `feedback_themes`
	UNION SELECT `feedback_id`, 'in:' || `category`, 'any' FROM `feedback_themes` CROSS JOIN `themes` ON `id` = `theme_id`
	UNION SELECT `feedback_id`, 'in:' || `category`, `passage` FROM `feedback_themes` CROSS JOIN `themes` ON `id` = `theme_id`
) a ON a.`feedback_id` = f.`id`
CROSS JOIN (VALUES (0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1), (1, 0, 0), (1, 0, 1), (1, 1, 0), (1, 1, 1)) m
CROSS JOIN (VALUES ('organisation'), ('group')) p
WHERE f.`state` = 'published' AND f.`combined_into_id` IS NULL
	AND (p.`column1` = 'group' OR f.`organisation_id` IS NOT NULL);
--> statement-breakpoint
INSERT INTO `working_counts` SELECT `scope`, `place_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `about`, `passage`, `month`, `is_answered`, count(*)
	FROM `working_cells` GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
--> statement-breakpoint
-- What a comment was counted under is taken out before it or its themes change, and what it is counted under put in after.
CREATE TRIGGER `feedback_insert_counted` AFTER INSERT ON `feedback` WHEN NEW.`state` = 'published' BEGIN
	INSERT INTO `working_counts` SELECT `scope`, `place_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `about`, `passage`, `month`, `is_answered`, 1
		FROM `working_cells` WHERE `feedback_id` = NEW.`id` ON CONFLICT DO UPDATE SET `comments` = `comments` + excluded.`comments`;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_update_uncounted` BEFORE UPDATE OF `state`, `may_count`, `group_id`, `organisation_id`, `site_id`, `stage_id`, `voice`, `published_at`, `is_answered`, `combined_into_id` ON `feedback` WHEN OLD.`state` = 'published' BEGIN
	INSERT INTO `working_counts` SELECT `scope`, `place_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `about`, `passage`, `month`, `is_answered`, -1
		FROM `working_cells` WHERE `feedback_id` = OLD.`id` ON CONFLICT DO UPDATE SET `comments` = `comments` + excluded.`comments`;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_update_counted` AFTER UPDATE OF `state`, `may_count`, `group_id`, `organisation_id`, `site_id`, `stage_id`, `voice`, `published_at`, `is_answered`, `combined_into_id` ON `feedback` WHEN NEW.`state` = 'published' BEGIN
	INSERT INTO `working_counts` SELECT `scope`, `place_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `about`, `passage`, `month`, `is_answered`, 1
		FROM `working_cells` WHERE `feedback_id` = NEW.`id` ON CONFLICT DO UPDATE SET `comments` = `comments` + excluded.`comments`;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_delete_uncounted` BEFORE DELETE ON `feedback` WHEN OLD.`state` = 'published' BEGIN
	INSERT INTO `working_counts` SELECT `scope`, `place_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `about`, `passage`, `month`, `is_answered`, -1
		FROM `working_cells` WHERE `feedback_id` = OLD.`id` ON CONFLICT DO UPDATE SET `comments` = `comments` + excluded.`comments`;
END;
--> statement-breakpoint
-- A theme puts its comment only under what no other of its themes has put it under already.
CREATE TRIGGER `feedback_themes_insert_counted` AFTER INSERT ON `feedback_themes` BEGIN
	INSERT INTO `working_counts` SELECT `scope`, `place_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `about`, `passage`, `month`, `is_answered`, 1
		FROM `working_cells` WHERE `feedback_id` = NEW.`feedback_id` AND (`about`, `passage`) IN (
			SELECT NEW.`theme_id`, NEW.`passage`
			UNION ALL SELECT NEW.`theme_id`, 'any' WHERE NOT EXISTS (SELECT 1 FROM `feedback_themes` o WHERE o.`feedback_id` = NEW.`feedback_id`
				AND (o.`theme_id`, o.`passage`) <> (NEW.`theme_id`, NEW.`passage`)
				AND o.`theme_id` = NEW.`theme_id`)
			UNION ALL SELECT 'themed', NEW.`passage` WHERE NOT EXISTS (SELECT 1 FROM `feedback_themes` o WHERE o.`feedback_id` = NEW.`feedback_id`
				AND (o.`theme_id`, o.`passage`) <> (NEW.`theme_id`, NEW.`passage`)
				AND o.`passage` = NEW.`passage`)
			UNION ALL SELECT 'themed', 'any' WHERE NOT EXISTS (SELECT 1 FROM `feedback_themes` o WHERE o.`feedback_id` = NEW.`feedback_id`
				AND (o.`theme_id`, o.`passage`) <> (NEW.`theme_id`, NEW.`passage`))
			UNION ALL SELECT 'in:' || (SELECT `category` FROM `themes` WHERE `id` = NEW.`theme_id`), NEW.`passage` WHERE NOT EXISTS (SELECT 1 FROM `feedback_themes` o WHERE o.`feedback_id` = NEW.`feedback_id`
				AND (o.`theme_id`, o.`passage`) <> (NEW.`theme_id`, NEW.`passage`)
				AND o.`passage` = NEW.`passage`
				AND (SELECT `category` FROM `themes` WHERE `id` = o.`theme_id`) = (SELECT `category` FROM `themes` WHERE `id` = NEW.`theme_id`))
			UNION ALL SELECT 'in:' || (SELECT `category` FROM `themes` WHERE `id` = NEW.`theme_id`), 'any' WHERE NOT EXISTS (SELECT 1 FROM `feedback_themes` o WHERE o.`feedback_id` = NEW.`feedback_id`
				AND (o.`theme_id`, o.`passage`) <> (NEW.`theme_id`, NEW.`passage`)
				AND (SELECT `category` FROM `themes` WHERE `id` = o.`theme_id`) = (SELECT `category` FROM `themes` WHERE `id` = NEW.`theme_id`))
		) ON CONFLICT DO UPDATE SET `comments` = `comments` + excluded.`comments`;
	INSERT INTO `working_counts` SELECT `scope`, `place_id`, `is_counted`, `site_id`, `stage_id`, `voice`, 'unthemed', `passage`, `month`, `is_answered`, -1
		FROM `working_cells` WHERE `feedback_id` = NEW.`feedback_id` AND `about` = 'themed' AND `passage` = 'any'
			AND NOT EXISTS (SELECT 1 FROM `feedback_themes` o WHERE o.`feedback_id` = NEW.`feedback_id`
				AND (o.`theme_id`, o.`passage`) <> (NEW.`theme_id`, NEW.`passage`))
		ON CONFLICT DO UPDATE SET `comments` = `comments` + excluded.`comments`;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_themes_delete_uncounted` BEFORE DELETE ON `feedback_themes` BEGIN
	INSERT INTO `working_counts` SELECT `scope`, `place_id`, `is_counted`, `site_id`, `stage_id`, `voice`, `about`, `passage`, `month`, `is_answered`, -1
		FROM `working_cells` WHERE `feedback_id` = OLD.`feedback_id` AND (`about`, `passage`) IN (
			SELECT OLD.`theme_id`, OLD.`passage`
			UNION ALL SELECT OLD.`theme_id`, 'any' WHERE NOT EXISTS (SELECT 1 FROM `feedback_themes` o WHERE o.`feedback_id` = OLD.`feedback_id`
				AND (o.`theme_id`, o.`passage`) <> (OLD.`theme_id`, OLD.`passage`)
				AND o.`theme_id` = OLD.`theme_id`)
			UNION ALL SELECT 'themed', OLD.`passage` WHERE NOT EXISTS (SELECT 1 FROM `feedback_themes` o WHERE o.`feedback_id` = OLD.`feedback_id`
				AND (o.`theme_id`, o.`passage`) <> (OLD.`theme_id`, OLD.`passage`)
				AND o.`passage` = OLD.`passage`)
			UNION ALL SELECT 'themed', 'any' WHERE NOT EXISTS (SELECT 1 FROM `feedback_themes` o WHERE o.`feedback_id` = OLD.`feedback_id`
				AND (o.`theme_id`, o.`passage`) <> (OLD.`theme_id`, OLD.`passage`))
			UNION ALL SELECT 'in:' || (SELECT `category` FROM `themes` WHERE `id` = OLD.`theme_id`), OLD.`passage` WHERE NOT EXISTS (SELECT 1 FROM `feedback_themes` o WHERE o.`feedback_id` = OLD.`feedback_id`
				AND (o.`theme_id`, o.`passage`) <> (OLD.`theme_id`, OLD.`passage`)
				AND o.`passage` = OLD.`passage`
				AND (SELECT `category` FROM `themes` WHERE `id` = o.`theme_id`) = (SELECT `category` FROM `themes` WHERE `id` = OLD.`theme_id`))
			UNION ALL SELECT 'in:' || (SELECT `category` FROM `themes` WHERE `id` = OLD.`theme_id`), 'any' WHERE NOT EXISTS (SELECT 1 FROM `feedback_themes` o WHERE o.`feedback_id` = OLD.`feedback_id`
				AND (o.`theme_id`, o.`passage`) <> (OLD.`theme_id`, OLD.`passage`)
				AND (SELECT `category` FROM `themes` WHERE `id` = o.`theme_id`) = (SELECT `category` FROM `themes` WHERE `id` = OLD.`theme_id`))
		) ON CONFLICT DO UPDATE SET `comments` = `comments` + excluded.`comments`;
	INSERT INTO `working_counts` SELECT `scope`, `place_id`, `is_counted`, `site_id`, `stage_id`, `voice`, 'unthemed', `passage`, `month`, `is_answered`, 1
		FROM `working_cells` WHERE `feedback_id` = OLD.`feedback_id` AND `about` = 'themed' AND `passage` = 'any'
			AND NOT EXISTS (SELECT 1 FROM `feedback_themes` o WHERE o.`feedback_id` = OLD.`feedback_id`
				AND (o.`theme_id`, o.`passage`) <> (OLD.`theme_id`, OLD.`passage`))
		ON CONFLICT DO UPDATE SET `comments` = `comments` + excluded.`comments`;
END;
