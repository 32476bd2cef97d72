import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/model/finding';
import { sayMessage } from '../i18n/say-message';
import { FindingStatusMark } from '../ui/finding-status-mark';
import { Surface } from '../ui/surface';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '4px 0' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', padding: '8px 16px' },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  sentence: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The faults that are still there. */
export function LeftList({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Surface flush>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={finding.id} className={styles.row}>
            <span className={styles.words}>
              {t(`checkName.${finding.id}`)}
              <span className={styles.sentence}>{sayMessage(finding.message)}</span>
            </span>
            <FindingStatusMark finding={finding} />
          </li>
        ))}
      </ul>
    </Surface>
  );
}
