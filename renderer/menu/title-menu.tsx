import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type SidePage, sidePages } from '../journey';
import { useRepair } from '../run/repair-context';
import { useFlyout } from '../ui/use-flyout';

const useStyles = makeStyles({
  around: { position: 'relative' },
  menu: {
    position: 'absolute',
    zIndex: 1,
    insetInlineEnd: 0,
    top: 'calc(100% + 4px)',
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
  item: { justifyContent: 'start', fontWeight: tokens.fontWeightRegular, minWidth: 0 },
});

/** The pages beside the four stages. */
export function TitleMenu() {
  const { t } = useTranslation();
  const styles = useStyles();
  const flyout = useFlyout();
  return (
    <div className={styles.around} {...flyout.around}>
      <Button
        appearance="subtle"
        icon={<NavigationRegular />}
        aria-label={t('menu.label')}
        aria-haspopup="menu"
        aria-expanded={flyout.isOpen}
        onClick={flyout.isOpen ? flyout.close : flyout.open}
      />
      {flyout.isOpen && <MenuItems onClose={flyout.close} />}
    </div>
  );
}

function MenuItems({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { go } = useRepair();
  const menu = useRef<HTMLDivElement>(null);
  const icons: Readonly<Record<SidePage, React.JSX.Element>> = {
    history: <HistoryRegular />,
    'look-up': <SearchRegular />,
    about: <InfoRegular />,
  };
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
      aria-label={t('menu.label')}
      className={styles.menu}
      onKeyDown={move}
    >
      {sidePages.map((side) => (
        <Button
          key={side}
          role="menuitem"
          appearance="subtle"
          className={styles.item}
          icon={icons[side]}
          onClick={() => {
            onClose();
            go({ type: 'side-opened', side });
          }}
        >
          {t(`menu.${side}`)}
        </Button>
      ))}
    </div>
  );
}
