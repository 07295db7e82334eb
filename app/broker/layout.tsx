import type { ReactNode } from "react";
import { Room } from "../frame/room";

export default function BrokerLayout({ children }: { children: ReactNode }) {
  return <Room>{children}</Room>;
}
