import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  badge: {
    padding: '1px 8px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorStatusWarningForeground2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
});

/** Marks what happened, or happens, on a made-up PC. */
export function SimulationBadge() {
  const { t } = useTranslation();
  return <span className={useStyles().badge}>{t('simulation.badge')}</span>;
}
