import type { ReactNode } from "react";
import { Room } from "../frame/room";

export default function HatsLayout({ children }: { children: ReactNode }) {
  return <Room>{children}</Room>;
}
