import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/model/finding';
import type { RunId } from '../../shared/model/run';
import { sayMessage } from '../i18n/say-message';
import { WindowTest } from '../manual/window-test';
import { isPortal } from '../run/obstacles';
import { readClock, readPersonalTargets } from '../run/read-evidence';
import { useRepair } from '../run/repair-context';
import { findingsOf } from '../run/run-view';
import { useRecheck } from '../run/use-recheck';
import { useChosenPlan } from '../run/use-start-repairs';
import { Expander } from '../ui/expander';
import { small } from '../ui/media';
import { OpenPlaceButton } from '../ui/open-place-button';
import { FindingStatusMark } from '../ui/status-mark';
import { useWindowReturn } from '../ui/use-window-return';
import { AccountAdvice } from './account-advice';
import { ClockPicture } from './clock-picture';
import { FindingCard } from './finding-card';
import type { Review } from './review-of';
import type { Primary } from './review-primary';

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
    [small]: { flexDirection: 'column', gap: 0 },
  },
});

/** How accounts that stand in each other's way are looked at again. */
interface AccountsProps {
  /** The person went to Settings by the page's own button. */
  readonly hasLeft: boolean;
  /** Told whether they are in order by now; the same function each time. */
  onSettled(isSettled: boolean): void;
}

interface ReviewFindingsProps extends AccountsProps {
  readonly review: Review;
  /** What the page's own button does: no card has another one for it. */
  readonly primary: Primary;
}

/** What a card may need beside its finding. */
interface CardParts {
  readonly accounts: AccountsProps;
  readonly primary: Primary;
}

/** Every verdict of a check, what matters first; what is fine is folded away. */
export function ReviewFindings({ review, primary, ...accounts }: ReviewFindingsProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const parts = { accounts, primary };
  const first = [...(review.spoke ? [review.spoke] : []), ...review.toFix, ...review.elsewhere];
  return (
    <div className={styles.cards}>
      <Cards findings={first} parts={parts} />
      <Cards title={t('review.tidy')} findings={review.toTidy} parts={parts} />
      <Cards title={t('review.worthKnowing')} findings={review.attention} parts={parts} />
      <Cards title={t('review.unanswerable')} findings={review.unanswered} parts={parts} />
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

function Cards({
  title,
  findings,
  parts,
}: {
  title?: string;
  findings: readonly Finding[];
  parts: CardParts;
}) {
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
          {inSight(finding, parts)}
        </FindingCard>
      ))}
    </>
  );
}

/** What a card shows without being opened. */
function inSight(finding: Finding, { accounts, primary }: CardParts): ReactNode {
  if (finding.status === 'fine') return undefined;
  switch (finding.id) {
    case 'clock.offset': {
      const reading = readClock(finding);
      return reading ? <ClockPicture reading={reading} /> : undefined;
    }
    case 'credentials.teams':
      return <PersonalNote finding={finding} />;
    case 'accounts.conflict':
      return finding.status === 'attention' ? (
        <AccountsInReview finding={finding} primary={primary} {...accounts} />
      ) : undefined;
    case 'helper.work':
    case 'helper.personal': {
      const isAmbiguous = finding.status === 'attention' && finding.repairs.length > 0;
      return isAmbiguous ? <HelperInReview finding={finding} /> : undefined;
    }
    case 'network.proxy':
      return finding.repairs.length > 0 ? <ProxyInReview finding={finding} /> : undefined;
    case 'clock.zone':
      return finding.status === 'unknown' || primary === 'settings-date-and-time' ? undefined : (
        <OpenPlaceButton place="settings-date-and-time" />
      );
    case 'network.reach':
      // The page's own button opens what a portal wants.
      return isPortal(finding) ? undefined : <OpenPlaceButton place="settings-network" />;
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

/** Not among what Fix all does: shown what it would change, a person may choose it. */
function ProxyInReview({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const { check } = useRepair();
  const seeChosen = useChosenPlan();
  const planned = check?.plan?.repairs.map((repair) => repair.id) ?? [];
  return (
    <Button onClick={() => void seeChosen([...planned, ...finding.repairs])}>{t('review.resetProxy')}</Button>
  );
}

/** The way to Settings for accounts that stand in each other's way; on return only they are looked at again. */
function AccountsInReview({
  finding,
  primary,
  hasLeft,
  onSettled,
}: { finding: Finding; primary: Primary } & AccountsProps) {
  const [hasOpened, setHasOpened] = useState(false);
  const [newest, setNewest] = useState<RunId | null>(null);
  const { run, again } = useRecheck([finding.id], newest, setNewest);
  const after = findingsOf(run).find((one) => one.id === finding.id);
  const isSettled = after?.status === 'fine';
  useEffect(() => onSettled(isSettled), [isSettled, onSettled]);

  useWindowReturn(() => {
    if (hasOpened || hasLeft) again();
  });
  return (
    <AccountAdvice
      level="h4"
      finding={finding}
      after={after ?? null}
      onLeft={() => setHasOpened(true)}
      without={primary}
    />
  );
}

const useHelperStyles = makeStyles({
  broken: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
});

/** Where the evidence about a helper is ambiguous: a test decides, and a repair that was not ticked is chosen. */
function HelperInReview({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const styles = useHelperStyles();
  const { check, go } = useRepair();
  const seeChosen = useChosenPlan();
  const planned = check?.plan?.repairs.map((repair) => repair.id) ?? [];
  return (
    <WindowTest
      helper={finding.id === 'helper.work' ? 'work' : 'personal'}
      fine={t('windowTest.fine')}
      broken={
        <div className={styles.broken}>
          <span>{t('windowTest.broken')}</span>
          <Button onClick={() => void seeChosen([...planned, ...finding.repairs])}>
            {t('windowTest.repair')}
          </Button>
        </div>
      }
      onAnswer={(works) => !works && go({ type: 'repair-wanted', check: finding.id })}
    />
  );
}
