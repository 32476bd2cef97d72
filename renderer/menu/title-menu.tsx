import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { useTranslation } from 'react-i18next';
import { type SidePage, sidePages } from '../journey';
import { useRepair } from '../run/repair-context';
import { FlyoutMenu } from '../ui/flyout-menu';

const icons: Readonly<Record<SidePage, React.JSX.Element>> = {
  history: <HistoryRegular />,
  'look-up': <SearchRegular />,
  preferences: <SettingsRegular />,
  about: <InfoRegular />,
};

/** The pages beside the four stages. */
export function TitleMenu() {
  const { t } = useTranslation();
  const { go } = useRepair();
  return (
    <FlyoutMenu
      label={t('menu.label')}
      button={{ icon: <NavigationRegular /> }}
      opens="below"
      items={sidePages.map((side) => ({
        label: t(`menu.${side}`),
        icon: icons[side],
        act: () => go({ type: 'side-opened', side }),
      }))}
    />
  );
}
