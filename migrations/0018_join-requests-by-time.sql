DROP INDEX `join_requests_member`;--> statement-breakpoint
CREATE INDEX `join_requests_member` ON `join_requests` (`member_id`,`group_id`,`asked_at`,`id`);