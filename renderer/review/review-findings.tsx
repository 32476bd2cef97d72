import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../shared/contract';
import type { Finding } from '../../shared/model/finding';
import { sayMessage } from '../i18n/say-message';
import { readClock, readPersonalTargets } from '../run/read-evidence';
import { useRepair } from '../run/repair-context';
import { Expander } from '../ui/expander';
import { FindingStatusMark } from '../ui/finding-status-mark';
import { AccountsInReview } from './accounts-in-review';
import { ClockPicture } from './clock-picture';
import { FindingCard } from './finding-card';
import { HelperInReview } from './helper-in-review';
import type { Review } from './review-of';

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: '8px' },
  group: {
    margin: '12px 0 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  fine: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  list: { listStyleType: 'none', margin: 0, padding: '0 4px 12px' },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '16px',
    padding: '4px 0',
    fontSize: tokens.fontSizeBase200,
  },
});

/** Every verdict of a check, what matters first; what is fine is folded away. */
export function ReviewFindings({ review }: { review: Review }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.cards}>
      <Cards findings={[...(review.spoke ? [review.spoke] : []), ...review.toFix, ...review.elsewhere]} />
      <Cards title={t('review.tidy')} findings={review.toTidy} />
      <Cards title={t('review.worthKnowing')} findings={review.attention} />
      <Cards title={t('review.unanswerable')} findings={review.unanswered} />
      {review.fine.length > 0 && (
        <Expander
          level="h2"
          small
          label={
            <FindingStatusMark
              finding={{ status: 'fine', repairs: [] }}
              label={t('review.fine', { count: review.fine.length })}
            />
          }
        >
          <ul className={styles.list}>
            {review.fine.map((finding) => (
              <li key={finding.id} className={styles.row}>
                <span>{t(`checkName.${finding.id}`)}</span>
                <span className={styles.note}>{sayMessage(finding.message)}</span>
              </li>
            ))}
          </ul>
        </Expander>
      )}
    </div>
  );
}

function Cards({ title, findings }: { title?: string; findings: readonly Finding[] }) {
  const styles = useStyles();
  const { check } = useRepair();
  if (findings.length === 0) return null;
  return (
    <>
      {title !== undefined && <h2 className={styles.group}>{title}</h2>}
      {findings.map((finding) => (
        <FindingCard
          key={finding.id}
          finding={finding}
          plan={check?.plan?.repairs ?? []}
          level={title === undefined ? 'h2' : 'h3'}
        >
          {inSight(finding)}
        </FindingCard>
      ))}
    </>
  );
}

/** What a card shows without being opened. */
function inSight(finding: Finding): ReactNode {
  if (finding.status === 'fine') return undefined;
  switch (finding.id) {
    case 'clock.offset': {
      const reading = readClock(finding);
      return reading ? <ClockPicture reading={reading} /> : undefined;
    }
    case 'credentials.teams':
      return <PersonalNote finding={finding} />;
    case 'accounts.conflict':
      return finding.status === 'attention' ? <AccountsInReview finding={finding} /> : undefined;
    case 'helper.work':
    case 'helper.personal': {
      const isAmbiguous = finding.status === 'attention' && finding.repairs.length > 0;
      return isAmbiguous ? <HelperInReview finding={finding} /> : undefined;
    }
    case 'clock.zone':
      return <OpenPlaceButton place="settings-date-and-time" />;
    case 'network.reach':
      return <OpenPlaceButton place="settings-network" />;
    default:
      return undefined;
  }
}

function PersonalNote({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const count = readPersonalTargets([finding]).length;
  return count > 0 ? <p className={styles.note}>{t('review.personal', { count })}</p> : null;
}

function OpenPlaceButton({ place }: { place: Place }) {
  const { t } = useTranslation();
  const { call } = useRepair();
  return <Button onClick={() => void call('openPlace', { place })}>{t('common.openSettings')}</Button>;
}
