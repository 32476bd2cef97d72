import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useRepair } from '../run/repair-context';
import { StatusMark } from '../ui/status-mark';
import { Surface } from '../ui/surface';
import { manualSteps } from './manual';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '4px 0' },
  row: { display: 'flex', alignItems: 'center', gap: '16px', minHeight: '40px', padding: '0 16px' },
  number: { color: tokens.colorNeutralForeground2 },
  name: { flexGrow: 1 },
});

/** The four steps, and which of them the person has ticked. */
export function ManualList() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { done } = useRepair().journey.manual;
  return (
    <Surface flush>
      <ol className={styles.list} aria-label={t('manual.steps')}>
        {manualSteps.map((step, index) => (
          <li key={step} className={styles.row}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <span className={styles.name}>{t(`manual.${step}.name`)}</span>
            {done.includes(step) ? (
              <StatusMark tone="good">{t('manual.isDone')}</StatusMark>
            ) : (
              <StatusMark tone="idle">{t('manual.isOpen')}</StatusMark>
            )}
          </li>
        ))}
      </ol>
    </Surface>
  );
}
