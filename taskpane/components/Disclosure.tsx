import { useState, type JSX, type ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly opensFirst?: boolean;
  readonly children: ReactNode;
}

/** A part that is opened by its title. What is in it is made only then. */
export function Disclosure({ title, opensFirst = false, children }: Props): JSX.Element {
  const [isOpen, setOpen] = useState(opensFirst);
  return (
    <details className="k-details" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <div className="k-disclosed">{children}</div>}
    </details>
  );
}
