import { makeStyles, tokens } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { useTranslation } from 'react-i18next';
import { small } from './media';

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexShrink: 0,
    padding: '6px 20px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderTop: `1px solid ${tokens.colorStatusWarningBorder1}`,
    // The badge says it at the top.
    [small]: { order: 1 },
  },
});

/** Says of the whole window that its PC is made up, and which one it is. */
export function SimulationBanner({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <div className={useStyles().banner} role="note">
      <BeakerRegular aria-hidden />
      {t('simulation.banner', { name })}
    </div>
  );
}
