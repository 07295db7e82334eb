/** The cookie in which a reader's browser remembers a folded menu; the page reads it for `menuFolded`. */
export const menuCookie = "menu";
