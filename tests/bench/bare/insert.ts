import http from "node:http";
import Database from "better-sqlite3";

/** The least that a durable submission can be: read the body, insert one row, wait for the disk, send the redirect. */
const { PORT, INSERT_PATH = "" } = process.env;
const database = new Database(INSERT_PATH);
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec("create table if not exists sent (id integer primary key, words text not null) strict");
const insert = database.prepare("insert into sent (words) values (?)");

const server = http.createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.once("end", () => {
    insert.run(Buffer.concat(chunks).toString("utf8"));
    response.writeHead(303, { Location: "/sent", "Content-Length": 0 });
    response.end();
  });
});
server.listen(Number(PORT), "127.0.0.1");
