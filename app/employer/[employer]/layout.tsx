import type { ReactNode } from "react";
import { Room } from "../../frame/room";
import { EmployerSwitch } from "./employer-switch";

export default async function EmployerLayout({
  params,
  children,
}: {
  params: Promise<{ employer: string }>;
  children: ReactNode;
}) {
  const { employer } = await params;
  return (
    <Room employerId={employer} switcher={<EmployerSwitch employerId={employer} />}>
      {children}
    </Room>
  );
}
