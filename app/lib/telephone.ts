/**
 * Numbers that Ofcom keeps for drama: nobody has them, and nobody will get them. Without their 0, as they stand after it or
 * after +44.
 */
const NOBODYS = /^(?:1632960\d{3}|2079460\d{3}|7700900\d{3}|8081570\d{3}|3069990\d{3})$/;

/** Whether nobody can be reached by it, so that it must never look like something to press. */
export function isNobodysNumber(telephone: string): boolean {
  return NOBODYS.test(telephone.replace(/\D/g, "").replace(/^(?:0044|44|0)0?/, ""));
}
