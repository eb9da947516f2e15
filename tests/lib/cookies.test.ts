import { expect, test } from "vitest";
import { cookieName, readCookie, setCookieHeader } from "#app/lib/cookies.ts";

test("over TLS a cookie is bound to its host by its name, and has all that the prefix asks for", () => {
  const name = cookieName("session", true);
  const attributes = setCookieHeader(name, "abc", { secure: true }).split("; ");
  expect(attributes.shift()).toBe("__Host-session=abc");
  expect(attributes.sort()).toEqual(["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]);
  expect(cookieName("session", false)).toBe("session");
});

test("it ends with the browser unless an age is told, and nothing is an age", () => {
  expect(setCookieHeader("a", "b", { secure: false })).not.toMatch(/Max-Age|Expires/);
  expect(setCookieHeader("a", "b", { secure: false, maxAge: 60 })).toContain("; Max-Age=60");
  expect(setCookieHeader("a", "", { secure: false, maxAge: 0 })).toContain("; Max-Age=0");
});

test("a value cannot add attributes or another header", () => {
  const header = setCookieHeader("a", "b; Domain=evil.example\r\nSet-Cookie: c=d", { secure: true });
  expect(header).not.toMatch(/[\r\n]|Domain=evil\.example;|; Domain/);
  expect(readCookie(header.split("; ")[0], "a")).toBe("b; Domain=evil.example\r\nSet-Cookie: c=d");
  expect(() => setCookieHeader("a; b", "c", { secure: true })).toThrow();
});

test.each([
  ["a=1; b=2", "1"],
  ["b=2;a=1", "1"],
  ["a=1; a=2", "1"],
  ["aa=2; a=1", "1"],
  ["b=%E0%A4%A; a=1", "1"],
  ["b; a=1", "1"],
  ["a=", ""],
  ["a=1=2", "1=2"],
  ["aa=1", undefined],
  ["A=1", undefined],
  ["", undefined],
  [undefined, undefined],
])("of the header %j it reads %j", (header, value) => {
  expect(readCookie(header, "a")).toBe(value);
});

test("names that every object has are no cookies", () => {
  expect(readCookie("a=1", "__proto__")).toBeUndefined();
  expect(readCookie("a=1", "toString")).toBeUndefined();
});
