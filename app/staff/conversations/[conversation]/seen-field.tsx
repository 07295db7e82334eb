"use client";

import { useState } from "react";

/** The last message that stood there when the writer began: what arrives while one types does not count as read. */
export function SeenField({ last }: { last: string }) {
  const [first] = useState(last);
  return <input type="hidden" name="seen" value={first} readOnly />;
}
