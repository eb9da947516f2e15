ALTER TABLE `documents` ADD `newer_id` text REFERENCES documents(id) ON DELETE cascade;--> statement-breakpoint
CREATE INDEX `documents_newer` ON `documents` (`newer_id`);--> statement-breakpoint
CREATE INDEX `documents_earlier` ON `documents` (`group_id`,`added_at`) WHERE newer_id is not null;