import type { Ref, RefObject } from 'react';

/** A ref as Fluent's types ask for one: with the types of React 19 they name no element. */
export const fluentRef = <E extends HTMLElement>(ref: RefObject<E | null>): Ref<never> => ref as Ref<never>;
