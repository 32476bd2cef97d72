import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react';

interface Flyout {
  readonly isOpen: boolean;
  open(): void;
  /** Closes it and puts the focus back on the button. */
  close(): void;
  /** Belongs on the element around button and flyout, the button first. */
  readonly around: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/**
 * Something that opens beside its button and closes on Escape or when the focus goes elsewhere. Fluent's own Menu and
 * Popover bring along 45 kB of positioning and focus zones, a fifth of what the page may weigh; these two places need
 * neither.
 */
export function useFlyout(): Flyout {
  const [isOpen, setIsOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const close = () => {
    setIsOpen(false);
    ref.current?.querySelector('button')?.focus();
  };
  return {
    isOpen,
    open: () => setIsOpen(true),
    close,
    around: {
      ref,
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setIsOpen(false);
      },
      onKeyDown: (event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      },
    },
  };
}
