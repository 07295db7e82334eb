import type { ReactNode } from "react";
import { Room } from "../frame/room";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return <Room>{children}</Room>;
}
