import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Reason } from '../../shared/model/reason';
import { useRepair } from '../run/repair-context';
import { Surface } from '../ui/surface';
import { outsideClassOf, tellsOfChangedPassword } from './reason-help';

const useStyles = makeStyles({
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  more: { marginTop: '12px' },
});

/** What a person can do about a reason, in words; nothing where a repair of ours is the answer. */
export function ReasonHelpCard({ reason }: { reason: Reason | null }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { call } = useRepair();
  const outside = outsideClassOf(reason);
  if (outside === null && !tellsOfChangedPassword(reason)) return null;
  return (
    <Surface>
      <h2 className={styles.title}>{t('reasonHelp.title')}</h2>
      <p className={styles.text}>{t(`reasonHelp.${outside ?? 'lockWindows'}`)}</p>
      {outside === 'network' && (
        <Button className={styles.more} onClick={() => void call('openPlace', { place: 'settings-network' })}>
          {t('reasonHelp.openNetwork')}
        </Button>
      )}
    </Surface>
  );
}
