import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { small } from './media';
import { useFlyout } from './use-flyout';

const useStyles = makeStyles({
  around: { position: 'relative' },
  menu: {
    position: 'absolute',
    zIndex: 1,
    insetInlineEnd: 0,
    minWidth: '200px',
    padding: '4px',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
  },
  // As high as the window allows, at any size of its text.
  below: { top: 'calc(100% + 4px)', maxHeight: 'calc(100vh - 48px)', overflowY: 'auto' },
  above: {
    bottom: 'calc(100% + 4px)',
    maxHeight: 'calc(100vh - 80px)',
    overflowY: 'auto',
    [small]: { position: 'fixed', insetInlineStart: '8px', insetInlineEnd: '8px', bottom: '8px' },
  },
  item: { justifyContent: 'start', fontWeight: tokens.fontWeightRegular, minWidth: 0 },
});

export interface MenuItem {
  readonly label: string;
  readonly icon?: React.JSX.Element;
  act(): void;
}

interface FlyoutMenuProps {
  readonly label: string;
  /** The look of the button that opens it; the label is its name in any case. */
  readonly button: { readonly icon: React.JSX.Element } | { readonly text: ReactNode };
  readonly items: readonly MenuItem[];
  readonly opens: 'above' | 'below';
}

/** A button that opens a list of what is wanted seldom. Arrows move in it, Escape closes it. */
export function FlyoutMenu({ label, button, items, opens }: FlyoutMenuProps) {
  const styles = useStyles();
  const flyout = useFlyout();
  return (
    <div className={styles.around} {...flyout.around}>
      <Button
        {...('icon' in button
          ? { appearance: 'subtle' as const, icon: button.icon, 'aria-label': label }
          : {})}
        aria-haspopup="menu"
        aria-expanded={flyout.isOpen}
        onClick={flyout.isOpen ? flyout.close : flyout.open}
      >
        {'text' in button ? button.text : null}
      </Button>
      {flyout.isOpen && <Items label={label} items={items} opens={opens} onClose={flyout.close} />}
    </div>
  );
}

function Items({
  label,
  items,
  opens,
  onClose,
}: Omit<FlyoutMenuProps, 'button'> & { readonly onClose: () => void }) {
  const styles = useStyles();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current?.querySelector('button')?.focus(), []);

  const move = (event: KeyboardEvent) => {
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const here = buttons.findIndex((button) => button.matches(':focus'));
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    buttons.at(next % buttons.length)?.focus();
  };

  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={mergeClasses(styles.menu, styles[opens])}
      onKeyDown={move}
    >
      {items.map((item) => (
        <Button
          key={item.label}
          role="menuitem"
          appearance="subtle"
          className={styles.item}
          {...(item.icon ? { icon: item.icon } : {})}
          onClick={() => {
            onClose();
            item.act();
          }}
        >
          {item.label}
        </Button>
      ))}
    </div>
  );
}
