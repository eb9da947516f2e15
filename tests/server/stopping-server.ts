import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { createServer } from "../../server/http/create-server.ts";
import { listen } from "../../server/http/listen.ts";
import { readAssets } from "../../server/http/static-files.ts";
import { type Lifecycle, stop, stopOnSignals } from "../../server/http/stop.ts";
import { fakeApplication, fakeBuild, fakeBundle, ORIGIN, Shown } from "./fixture.ts";

// A process of its own for stop.test.ts. It says on stdout what happens to it, one word a line.
const say = (word: string | number) => process.stdout.write(`${word}\n`);

const build = fakeBuild({
  "/slow": {
    default: Shown,
    async loader() {
      say("asked");
      await sleep(1500);
      return "finished";
    },
  },
  "/crash": {
    default: Shown,
    loader() {
      setImmediate(() => {
        throw new Error("nobody catches this");
      });
      return "still answered";
    },
  },
});
const application = fakeApplication({ stop: async () => void say("stopped") });
const bundle = fakeBundle(build, application);
const lifecycle: Lifecycle = { stopping: false, open: new Set() };
const log = pino({ level: "fatal" }, pino.destination(2));
const server = createServer({
  bundle: async () => bundle,
  environment: { nodeEnv: "production", origin: ORIGIN },
  log,
  untimedLog: log,
  lifecycle,
  assets: readAssets("/nowhere"),
});
const close = await listen(server, { port: Number(process.argv[2]), host: "127.0.0.1" });
stopOnSignals(log, () => stop(lifecycle, server, close, async () => application));
const address = server.address();
say(typeof address === "object" && address ? address.port : 0);
