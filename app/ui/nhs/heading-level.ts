/** Where a heading stands below the page's own, which is an `h1`. */
export type HeadingLevel = 2 | 3 | 4;
