interface Contact {
  label: string;
  href: string;
}

interface Brand {
  name: string;
  owner: string;
  /** Where people reach the owner. Empty until somebody confirms it: a page never promises an unread mailbox. */
  contact: Contact | null;
  colour: string;
}

/**
 * Name, owner, contact and colour of the service. An NHS logo, the NHS favicon and NHS England's copyright line have no
 * place here: the service is not theirs. `app/styles/_brand.scss` and `public/favicon.svg` repeat the colour; a test
 * holds the three together.
 */
export const brand: Brand = {
  name: "Patient Voice",
  owner: "Kent and Medway Cancer Action Partnership",
  contact: null,
  colour: "#0b4a5a",
};
