import type { ComponentChildren } from 'preact';

interface Props<Option extends string> {
  readonly name: string;
  readonly legend: string;
  /** In the order in which they are shown, each with what it says. */
  readonly options: readonly (readonly [Option, ComponentChildren])[];
  readonly chosen: Option;
  readonly onChoose: (option: Option) => void;
}

/** One of several. */
export function RadioChoice<Option extends string>(props: Props<Option>) {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {props.options.map(([option, content]) => (
        <label key={option}>
          <input
            type="radio"
            name={props.name}
            value={option}
            checked={props.chosen === option}
            onChange={() => props.onChoose(option)}
          />
          <span>{content}</span>
        </label>
      ))}
    </fieldset>
  );
}
