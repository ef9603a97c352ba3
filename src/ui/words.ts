import type messages from '../../_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** Says a message of the interface, its placeholders filled in order. */
export type Words = (key: MessageKey, ...values: readonly (string | number)[]) => string;
