import { Beside, Links } from "../parts/aside.tsx";

/** The pages that say how the service works, each beside the others. */
const PAGES = [
  { href: "/about", label: "About Patient Voice" },
  { href: "/house-rules", label: "House rules" },
  { href: "/privacy", label: "Privacy" },
  { href: "/cookies", label: "Cookies" },
  { href: "/accessibility", label: "Accessibility" },
  { href: "/help", label: "Help" },
] as const;

export function OtherPlainPages({ here }: { here: (typeof PAGES)[number]["href"] }) {
  return (
    <Beside heading="How the service works">
      <Links links={PAGES.filter(({ href }) => href !== here)} />
    </Beside>
  );
}
