/** A list that somebody came from, with its filter. Others would be a way to lead people astray. */
const LISTS = /^\/reports\/working(?:\?[\w\-.~%&=+]*)?$/;

/** Where the address says that its reader came from; nothing when that is no list of ours. */
export function readBack(request: { url: string }): string | undefined {
  const back = new URL(request.url).searchParams.get("back");
  return back && LISTS.test(back) ? back : undefined;
}

/** An address that leads back to the same list. */
export function withBack(address: string, back: string | undefined): string {
  return back ? `${address}?back=${encodeURIComponent(back)}` : address;
}
