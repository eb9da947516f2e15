import { type FoundKind, PUBLIC_KINDS } from "../vocabulary.ts";
import { followingTriggers } from "./follow.ts";
import { PUBLIC_COLUMNS, publicViews } from "./public-pieces.ts";
import { SCOPED_COLUMNS, scopedViews } from "./scoped-pieces.ts";

/*
 * All that the database has for search, but its two tables: what follows from other tables, and is written anew whenever
 * they have changed (decision 56).
 */

/** Letters with accents are found as those without. Words are as they are written: what is quoted is found so and not otherwise. */
const TOKENS = "tokenize='unicode61 remove_diacritics 2'";

/**
 * Beginnings of so many letters are looked up like words. Without that, FTS5 goes through all words that begin so: what is
 * hidden would take its time, and a common beginning seconds. Hardly any words share more letters than these.
 */
const BEGINNINGS = "prefix='3 4 5 6 7 8 9 10'";

const INDEXES = [
  `CREATE VIRTUAL TABLE search_public USING fts5(title, words, about, content='search_public_pieces', content_rowid='place', ${BEGINNINGS}, ${TOKENS})`,
  `CREATE VIRTUAL TABLE search_scoped USING fts5(title, words, scope, about, content='search_scoped_pieces', content_rowid='place', ${BEGINNINGS}, ${TOKENS})`,
  // The words that somebody may have meant who misspelt one.
  `CREATE VIRTUAL TABLE search_spelled USING fts5(title, content='search_public_pieces', content_rowid='place', ${TOKENS})`,
  "CREATE VIRTUAL TABLE search_spelled_terms USING fts5vocab(search_spelled, instance)",
];

/** Text that is taken out leaves no trace in an index. */
const TOUCH_UP = [
  "insert into search_public (search_public, rank) values ('secure-delete', 1)",
  "insert into search_public (search_public, rank) values ('rank', 'bm25(8.0, 1.0, 0.0)')",
  "insert into search_scoped (search_scoped, rank) values ('secure-delete', 1)",
  "insert into search_spelled (search_spelled, rank) values ('secure-delete', 1)",
];

const VIEWS = [...publicViews(), ...scopedViews()].map(
  ([kind, query]) => `CREATE VIEW ${viewOf(kind)} AS ${query}`,
);

const INTO_INDEX = [
  ...triggersOf("public", "search_public", ["title", "words", "about"]),
  ...triggersOf("public", "search_spelled", ["title"]),
  ...triggersOf("scoped", "search_scoped", ["title", "words", "scope", "about"]),
];

const FOLLOWING = followingTriggers(
  (kind, by, value) =>
    renewSql(kind, by, value)
      .map((sql) => `${sql};`)
      .join(" "),
  (kind, by, value) => `${removeSql(kind, by, value)};`,
);

export const DEFINITION = [...INDEXES, ...VIEWS, ...INTO_INDEX, ...FOLLOWING];

/** In the order in which an empty file gets them: with all the pieces there are, before any trigger. */
export const FIRST = [...INDEXES, ...TOUCH_UP, ...VIEWS];
export const REBUILD = ["public", "scoped", "spelled"].map(
  (name) => `insert into search_${name} (search_${name}) values ('rebuild')`,
);
export const FILL = [
  "delete from search_public_pieces",
  "delete from search_scoped_pieces",
  ...[...publicViews(), ...scopedViews()].map(([kind]) => insertSql(kind, "true")),
  ...REBUILD,
];
export const LAST = [...INTO_INDEX, ...FOLLOWING];

export function viewOf(kind: FoundKind): string {
  return `search_made_of_${kind}`;
}

export function piecesOf(kind: FoundKind): "search_public_pieces" | "search_scoped_pieces" {
  return kind in PUBLIC_KINDS ? "search_public_pieces" : "search_scoped_pieces";
}

export function columnsOf(kind: FoundKind): string {
  return kind in PUBLIC_KINDS ? PUBLIC_COLUMNS : SCOPED_COLUMNS;
}

/** What a piece is known by. */
export function keyOf(kind: FoundKind): readonly string[] {
  return kind in PUBLIC_KINDS ? ["thing_id"] : ["thing_id", "edition"];
}

export function isSamePiece(kind: FoundKind, a: string, b: string): string {
  return keyOf(kind)
    .map((column) => `${a}.${column} = ${b}.${column}`)
    .join(" and ");
}

/** Takes out a piece that is there no more, or all such of a whole, and puts in or changes what is there otherwise. */
export function renewSql(kind: FoundKind, by: "thing_id" | "within_id", value: string): string[] {
  const pieces = piecesOf(kind);
  const told = columnsOf(kind)
    .split(", ")
    .filter((column) => column !== "kind" && !keyOf(kind).includes(column));
  // One that says the same keeps its place, and nobody sees that something behind it has changed.
  return [
    `${removeSql(kind, by, value)} and not exists
      (select 1 from ${viewOf(kind)} as made where made.${by} in (${value}) and ${isSamePiece(kind, "made", pieces)})`,
    `${insertSql(kind, `${by} in (${value})`)} on conflict (kind, ${keyOf(kind).join(", ")})
      do update set ${told.map((column) => `${column} = excluded.${column}`).join(", ")}
      where ${told.map((column) => `${pieces}.${column} is not excluded.${column}`).join(" or ")}`,
  ];
}

function insertSql(kind: FoundKind, where: string): string {
  const columns = columnsOf(kind);
  return `insert into ${piecesOf(kind)} (${columns}) select ${columns} from ${viewOf(kind)} where ${where}`;
}

function removeSql(kind: FoundKind, by: string, value: string): string {
  return `delete from ${piecesOf(kind)} where kind = '${kind}' and ${by} in (${value})`;
}

/** What puts a piece into an index, changes it there, and takes it out with the words that went in. */
function triggersOf(which: "public" | "scoped", index: string, columns: readonly string[]): string[] {
  const values = (row: string) => [`${row}.place`, ...columns.map((column) => `${row}.${column}`)].join(", ");
  const table = `search_${which}_pieces`;
  const put = `insert into ${index} (rowid, ${columns.join(", ")}) values (${values("new")});`;
  const take = `insert into ${index} (${index}, rowid, ${columns.join(", ")}) values ('delete', ${values("old")});`;
  return [
    `CREATE TRIGGER ${index}_insert AFTER INSERT ON ${table} BEGIN ${put} END`,
    `CREATE TRIGGER ${index}_update AFTER UPDATE ON ${table} BEGIN ${take} ${put} END`,
    `CREATE TRIGGER ${index}_delete AFTER DELETE ON ${table} BEGIN ${take} END`,
  ];
}
