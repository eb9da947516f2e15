/** People follow the link: it must lead where it says, so no other scheme and no name or password within it. */
export function isSecureLink(link: string): boolean {
  if (!URL.canParse(link) || /\s/.test(link)) return false;
  const url = new URL(link);
  return url.protocol === "https:" && url.username === "" && url.password === "";
}
