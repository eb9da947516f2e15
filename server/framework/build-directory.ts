/** Where a build lies. The demonstration has its own, so that nothing of it can get into the public service. */
export function buildDirectory(isDemonstration: boolean): string {
  return isDemonstration ? "build-demonstration" : "build";
}
