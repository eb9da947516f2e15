// Runs on any Node, so it imports nothing and uses no syntax younger than 2015.
var found = process.versions.node;

if (Number(found.split(".")[0]) < 24) {
  console.error(
    "Patient Voice needs Node.js 24 or later, and this is Node.js " +
      found +
      '. Run "npm install" again, which brings one on Linux and Windows, or install it from https://nodejs.org.',
  );
  process.exit(1);
}
