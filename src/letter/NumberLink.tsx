interface Props {
  readonly id?: string;
  readonly class: string;
  readonly href: string;
  readonly label: string;
  readonly number: number | string;
  /** The name by which the style sheet places something beside it. */
  readonly anchor?: string;
}

/** A link that is a number. The style sheet shows it, so that text copied from the page has none in it. */
export function NumberLink({ href, label, number, anchor, ...link }: Props) {
  return (
    <a
      {...link}
      href={href}
      aria-label={label}
      data-number={number}
      {...(anchor !== undefined && { style: { anchorName: anchor } })}
    />
  );
}
