import { Footer } from "../nhs/footer.tsx";
import { brand } from "./brand.ts";

const LINKS = [
  { href: "/help", label: "Help" },
  { href: "/house-rules", label: "House rules" },
  { href: "/privacy", label: "Privacy" },
  { href: "/cookies", label: "Cookies" },
  { href: "/accessibility", label: "Accessibility" },
  { href: "/about", label: "About" },
  { href: "/reports", label: "Issued reports" },
];

/** The footer of this service. It names the owner; the contact stands there once there is one. */
export function SiteFooter() {
  return (
    <Footer links={LINKS}>
      <p className="nhsuk-body-s">
        {brand.name} is run by the {brand.owner}.
        {brand.contact && (
          <>
            {" "}
            Contact: <a href={brand.contact.href}>{brand.contact.label}</a>
          </>
        )}
      </p>
    </Footer>
  );
}
