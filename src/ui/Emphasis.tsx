/** Plain text in which `*words*` are emphasised. */
export function Emphasis({ text }: { readonly text: string }) {
  const parts = text.split(/\*([^*]+)\*/);
  return <>{parts.map((part, index) => (index % 2 === 1 ? <em key={index}>{part}</em> : part))}</>;
}
