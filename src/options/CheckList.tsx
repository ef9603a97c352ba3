interface Props<Name extends string> {
  readonly legend: string;
  readonly items: readonly {
    readonly name: Name;
    readonly label: string;
    readonly isOn: boolean;
  }[];
  readonly onSwitch: (name: Name, on: boolean) => void;
}

/** Any of several. */
export function CheckList<Name extends string>({ legend, items, onSwitch }: Props<Name>) {
  return (
    <fieldset class="check-list">
      <legend>{legend}</legend>
      {items.map(({ name, label, isOn }) => (
        <label key={name}>
          <input
            type="checkbox"
            value={name}
            checked={isOn}
            onChange={(event) => onSwitch(name, event.currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
