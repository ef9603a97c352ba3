/** The shape of the glossary's files, as `glossary/README.md` describes it. */
import * as v from 'valibot';
import { KINDS, NEEDS, SECTION_NAMES } from '../../src/glossary/entry.ts';
import { TEXT_KINDS } from '../../src/glossary/glossary.ts';

const text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'));
const list = <T extends v.GenericSchema>(item: T) =>
  v.optional(v.array(item, 'must be a list'), []);
const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `must be one of ${values.join(', ')}`);

const PARAGRAPH = 'must be a paragraph number from 1, or title';
const paragraph = v.union(
  [v.pipe(v.number(), v.integer(PARAGRAPH), v.minValue(1, PARAGRAPH)), v.literal('title')],
  PARAGRAPH,
);

const form = v.union(
  [
    text,
    v.strictObject({
      form: text,
      case: v.optional(oneOf(['any', 'exact']), 'any'),
      evidence: v.optional(oneOf(NEEDS)),
    }),
  ],
  'must be text, or { form: …, case: exact }, or with evidence: little',
);

const languageCode = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'must be a language code'));

const UNCHECKED =
  'must be empty while nobody has checked them: until then every form of this language is weak';
/** The term in another language. */
const label = v.pipe(
  v.strictObject({
    label: text,
    strong: list(form),
    contested: list(form),
    weak: list(form),
    never: list(text),
    checked: v.boolean('must be true or false'),
  }),
  v.forward(
    v.check(({ checked, strong }) => checked || strong.length === 0, UNCHECKED),
    ['strong'],
  ),
);
export type LabelHead = v.InferOutput<typeof label>;

const relation = v.strictObject({ type: text, to: text, paragraph, evidence: text });

const source = v.strictObject({
  cite: text,
  sections: v.pipe(
    v.array(oneOf(SECTION_NAMES), 'must be a list'),
    v.minLength(1, 'must name a section'),
  ),
  status: oneOf(['consulted', 'pointer']),
  url: v.optional(v.pipe(text, v.url('must be a URL'))),
});

const MAX_GLOSS_WORDS = 15;
const wordCount = (value: string): number => value.split(/\s+/).filter(Boolean).length;

/** The head of a term's file. */
export const headSchema = v.strictObject({
  headword: text,
  kind: oneOf(KINDS),
  gloss: v.pipe(
    text,
    v.check(
      (value) => wordCount(value) <= MAX_GLOSS_WORDS,
      ({ input }) => `has ${wordCount(String(input))} words; ${MAX_GLOSS_WORDS} are allowed`,
    ),
  ),
  paragraphs: v.pipe(v.array(paragraph, 'must be a list'), v.minLength(1, 'must name a paragraph')),
  defining: v.optional(text),
  forms: v.strictObject({
    strong: list(form),
    contested: list(form),
    weak: list(form),
    hidden: list(text),
  }),
  evidence: v.optional(oneOf(NEEDS), 'usual'),
  never: list(text),
  labels: v.optional(v.record(languageCode, label), {}),
  relations: list(relation),
  sources: list(source),
  notes: list(text),
});
export type Head = v.InferOutput<typeof headSchema>;

const slip = v.strictObject({
  paragraph,
  words: text,
  endsSentence: v.optional(v.boolean(), false),
  note: text,
});

/** Which of the terms that claim a form has it. */
const decision = v.strictObject({
  form: text,
  term: text,
  lang: v.optional(languageCode),
  reason: text,
});

/** `glossary.yaml`. */
export const metaSchema = v.strictObject({
  title: text,
  author: text,
  date: text,
  kind: v.optional(oneOf(TEXT_KINDS), 'text'),
  lang: v.optional(languageCode, 'en'),
  text,
  headingParagraphs: v.pipe(v.number('must be a number'), v.integer(), v.minValue(0)),
  citation: text,
  citationNote: text,
  bibliography: v.optional(
    v.record(v.pipe(v.string(), v.regex(/^[a-z]+$/, 'must be lower case letters')), text),
  ),
  example: v.optional(text),
  slips: list(slip),
  decisions: list(decision),
  complete: v.optional(v.boolean('must be true or false'), false),
  relationTypes: v.optional(v.record(v.string(), text), {}),
});
export type Meta = v.InferOutput<typeof metaSchema>;

const cues = v.optional(v.record(languageCode, list(text)), {});

/** `subject.yaml`. */
export const subjectSchema = v.strictObject({
  terms: v.optional(v.array(text, 'must be a list')),
  shows: cues,
  hints: cues,
  elsewhere: cues,
});
export type SubjectFile = v.InferOutput<typeof subjectSchema>;

/** `passages.yaml`. */
export const passagesSchema = v.array(
  v.strictObject({
    passage: text,
    begins: text,
    about: v.pipe(v.array(text, 'must be a list'), v.minLength(1, 'must say something')),
    terms: list(text),
  }),
  'must be a list of passages',
);
export type ListedPassage = v.InferOutput<typeof passagesSchema>[number];

/** `page-sentences.yaml`. */
export const sentencesSchema = v.array(
  v.strictObject({
    passage: text,
    sentences: v.pipe(v.array(text, 'must be a list'), v.minLength(1, 'must have a sentence')),
  }),
  'must be a list of passages with their sentences',
);
export type ListedSentences = v.InferOutput<typeof sentencesSchema>[number];

/** Reasons that valibot words for programmers, in plain words. */
function plainReason(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== 'strict_object') return issue.message;
  return issue.expected === 'never' ? 'is not a field of this format' : 'is missing';
}

/** A value checked against a schema: the value, or every reason against it by field. */
export function checkShape<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): { value: v.InferOutput<S> } | { faults: { field: string; reason: string }[] } {
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output };
  const faults = result.issues.map((issue) => ({
    field: issue.path?.map((step) => String(step.key)).join('.') ?? '',
    reason: plainReason(issue),
  }));
  return { faults };
}

/** What a head without this field, or with a wrong one, counts as having, so that its other fields can be checked. */
const NO_HEAD: Head = {
  headword: '',
  kind: 'concept',
  gloss: '',
  paragraphs: [],
  forms: { strong: [], contested: [], weak: [], hidden: [] },
  evidence: 'usual',
  never: [],
  labels: {},
  relations: [],
  sources: [],
  notes: [],
};

/** A term's head, every field that is sound in it, and what is wrong with the others. */
export function checkHead(value: unknown): {
  head: Head;
  faults: { field: string; reason: string }[];
} {
  const checked = checkShape(headSchema, value);
  if ('value' in checked) return { head: checked.value, faults: [] };
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const sound = fields.flatMap(([name, content]) => {
    const schema =
      Object.hasOwn(headSchema.entries, name) && headSchema.entries[name as keyof Head];
    const result = schema ? v.safeParse(schema, content) : undefined;
    return result?.success ? [[name, result.output]] : [];
  });
  return { head: { ...NO_HEAD, ...Object.fromEntries(sound) }, faults: checked.faults };
}
