import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/model/finding';
import { readAccountAdvice } from '../read-evidence';
import { StatusMark } from './status-mark';

/** What looking again after a visit to Settings showed; null before the first look. */
export type Looked = 'still-there' | 'gone' | null;

const useStyles = makeStyles({
  advice: { display: 'flex', flexDirection: 'column', gap: '8px', fontSize: tokens.fontSizeBase300 },
  line: { margin: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  warning: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Which entry may go and which one stays, by name, and whether it is gone. The removing is the person's own. */
export function AccountAdvice({ finding, looked }: { finding: Finding; looked: Looked }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { mayGo, stays } = readAccountAdvice(finding);
  return (
    <div className={styles.advice}>
      {mayGo.length > 0 && (
        <p className={styles.line}>
          {t('guided.mayGo')} <span className={styles.name}>{mayGo.join(', ')}</span>.
        </p>
      )}
      {stays.length > 0 && (
        <p className={styles.line}>
          {t('guided.stays')} <span className={styles.name}>{stays.join(', ')}</span>.
        </p>
      )}
      {mayGo.length > 0 && stays.length === 0 && <p className={styles.line}>{t('guided.sameAddress')}</p>}
      <p className={styles.warning}>{t('guided.warning')}</p>
      <div role="status">
        {looked === 'gone' && <StatusMark tone="good">{t('guided.gone')}</StatusMark>}
        {looked === 'still-there' && <StatusMark tone="note">{t('guided.stillThere')}</StatusMark>}
      </div>
    </div>
  );
}
