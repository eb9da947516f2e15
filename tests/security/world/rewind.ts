import { rmSync } from "node:fs";
import Database from "better-sqlite3";

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Follows from the rest, some of it a moment later: numbers of rows, counts of comments, and what search looks through. */
const BOOKKEEPING = /^(sqlite_sequence|working_\w+|search_\w+)$/;

const PIECES = /^search_\w+_pieces$/;

/** What one request wrote: for each table, how many rows came and how many went. */
export type Changes = Record<string, { came: number; went: number }>;

/**
 * Sees what a running server writes into its file, and puts everything back as it was, so that thousands of cases can
 * begin in the same world. The server notices nothing but that its statements are compiled again.
 */
export class Rewind {
  private readonly file: Database.Database;
  private readonly copy: string;
  /** For each table what counts the rows that came and that went: prepared once, since it is asked ten thousand times. */
  private readonly counts: Map<string, { came: Database.Statement; went: Database.Statement }>;
  private version: number;
  /** What differs as long as the file stays at this version. */
  private known: { version: number; changes: Changes } | undefined;

  constructor(databasePath: string) {
    this.copy = `${databasePath}.before`;
    this.file = new Database(databasePath);
    this.file.pragma("busy_timeout = 5000");
    this.file.pragma("foreign_keys = off");
    this.file.exec(`vacuum into '${this.copy}'`);
    this.file.exec(`attach '${this.copy}' as before`);
    const tables = this.file
      .prepare(
        "select name from pragma_table_list where schema = 'main' and type = 'table' and name <> 'sqlite_schema'",
      )
      .pluck()
      .all() as string[];
    this.counts = new Map(tables.map((table) => [table, this.prepareCounts(table)]));
    this.version = this.readVersion();
  }

  /** Whether anything was written by anybody since the last look. Cheap: asked after every request. */
  hasMoved(): boolean {
    const moved = this.readVersion() !== this.version;
    this.version = this.readVersion();
    return moved;
  }

  /** How the file differs from the world as it was made. A session that lives longer is no difference. */
  changes(): Changes {
    const version = this.readVersion();
    if (this.known?.version === version) return this.known.changes;
    const changes: Changes = {};
    for (const [table, counts] of this.counts) {
      const [came, went] = [counts.came.get() as number, counts.went.get() as number];
      if (came || went) changes[table] = { came, went };
    }
    this.known = { version, changes };
    return changes;
  }

  /** The rows that a request wrote, without what is new in each: ids, moments, random words. For comparing two. */
  whatCame(known: ReadonlySet<string>): string {
    const tables = Object.keys(this.changes()).filter((table) => !BOOKKEEPING.test(table));
    const rows = tables.flatMap((table) =>
      this.rows<Record<string, unknown>>(
        `select * from main."${table}" except select * from before."${table}"`,
      ).map((row) => `${table} ${JSON.stringify(row)}`),
    );
    return rows
      .map((row) =>
        row
          .replace(UUID, (id) => (known.has(id) ? id : "an id"))
          .replace(/\b\d{10,}\b/g, "a moment")
          .replace(/"\w+\.[\w-]{16}\.[\w-]+\.[\w-]{22}"/g, "sealed")
          .replace(
            /KM-\d\d-[0-9A-Z]{5}|[A-Za-z0-9+/_$=,-]{43,}|"sequence":\d+|"(public|request)_id":"[^"]+"/g,
            "random",
          ),
      )
      .sort()
      .join("\n");
  }

  /** Puts the tables back. Triggers that guard them are taken off and put on again, in the same transaction. */
  back(): void {
    const changed = Object.keys(this.changes());
    if (changed.length === 0) return;
    const triggers = this.file
      .prepare(
        `select name, sql from sqlite_schema
         where type = 'trigger' and tbl_name in (select value from json_each(?)) and tbl_name not like 'search%'`,
      )
      .all(JSON.stringify(changed)) as { name: string; sql: string }[];
    this.file
      .transaction(() => {
        for (const { name } of triggers) this.file.exec(`drop trigger "${name}"`);
        for (const table of changed) this.putBack(table);
        for (const { sql } of triggers) this.file.exec(sql);
      })
      .immediate();
    this.known = undefined;
    this.version = this.readVersion();
  }

  /** What search looks through takes its index along, by its triggers: only what differs goes and comes. */
  private putBack(table: string): void {
    const columns = this.columnsOf(table).map((name) => `"${name}"`);
    const isPiece = PIECES.test(table);
    const other = `select id from (select ${columns} from main."${table}" except select ${columns} from before."${table}")`;
    this.file.exec(`delete from main."${table}" ${isPiece ? `where id in (${other})` : ""}`);
    this.file.exec(`insert into main."${table}" (${columns}) select ${columns} from before."${table}"
      ${isPiece ? `where id not in (select id from main."${table}")` : ""}`);
  }

  rows<T>(sql: string): T[] {
    return this.file.prepare(sql).all() as T[];
  }

  close(): void {
    this.file.close();
    rmSync(this.copy, { force: true });
  }

  /** Without those that are worked out from others. */
  private columnsOf(table: string): string[] {
    return this.file.prepare("select name from pragma_table_info(?)").pluck().all(table) as string[];
  }

  private prepareCounts(table: string) {
    const columns = this.columnsThatCount(table);
    const less = (a: string, b: string) =>
      this.file
        .prepare(
          `select count(*) from (select ${columns} from ${a}."${table}" except select ${columns} from ${b}."${table}")`,
        )
        .pluck();
    return { came: less("main", "before"), went: less("before", "main") };
  }

  private columnsThatCount(table: string): string {
    const names = this.columnsOf(table);
    const counted = table === "sessions" ? names.filter((name) => name !== "expires_at") : names;
    return counted.map((name) => `"${name}"`).join(", ");
  }

  private readVersion(): number {
    return this.file.pragma("data_version", { simple: true }) as number;
  }
}
