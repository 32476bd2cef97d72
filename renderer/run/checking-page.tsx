import { makeStyles, ProgressBar, Spinner, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type CheckId, checkIds } from '../../shared/checks';
import { checkIcons } from '../ui/check-icon';
import { small } from '../ui/media';
import { Page } from '../ui/page';
import { FindingStatusMark, StatusMark } from '../ui/status-mark';
import { Surface } from '../ui/surface';
import { useRepair } from './repair-context';
import type { CheckView } from './run-view';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '4px 0' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    minHeight: '34px',
    padding: '0 16px',
    [small]: { flexWrap: 'wrap', gap: '0 12px', padding: '4px 12px' },
  },
  icon: { display: 'inline-flex', fontSize: '18px', color: tokens.colorNeutralForeground2 },
  name: { flexGrow: 1 },
});

/** A row a check, each moved only by the events of that check. */
export function CheckingPage() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { check, journey, call } = useRepair();
  const viewOf = (id: CheckId) => check?.checks.find((one) => one.check === id);
  const stop = () => {
    if (journey.check !== null) void call('stopRun', { runId: journey.check });
  };
  return (
    <Page
      title={t('checking.title')}
      lead={t('checking.lead')}
      back={{ label: t('checking.cancel'), go: stop }}
    >
      <ProgressBar value={check?.progress ?? 0} thickness="large" aria-label={t('checking.bar')} />
      <Surface flush>
        <ul className={styles.list}>
          {checkIds.map((id) => {
            const Icon = checkIcons[id];
            return (
              <li key={id} className={styles.row}>
                <span className={styles.icon} aria-hidden>
                  <Icon />
                </span>
                <span className={styles.name}>{t(`checkName.${id}`)}</span>
                <CheckState check={viewOf(id)} />
              </li>
            );
          })}
        </ul>
      </Surface>
    </Page>
  );
}

function CheckState({ check }: { check: CheckView | undefined }) {
  const { t } = useTranslation();
  if (check?.finding) return <FindingStatusMark finding={check.finding} />;
  if (check === undefined) return <StatusMark tone="idle">{t('checking.waiting')}</StatusMark>;
  return (
    <StatusMark tone="note" icon={<Spinner size="extra-tiny" />}>
      {t('checking.running')}
    </StatusMark>
  );
}
