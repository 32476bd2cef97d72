import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import {
  type AccountEntry,
  type AccountList,
  type AccountLookedAgain,
  lookAgainAtAccounts,
  readAccountEntries,
} from '../../shared/account-advice';
import type { Finding } from '../../shared/model/finding';
import { useAnnouncement } from '../ui/announcer';
import { OpenPlaceButton } from '../ui/open-place-button';
import { Raw } from '../ui/raw';
import { StatusMark } from '../ui/status-mark';
import { placeOfList } from './accounts-to-visit';
import type { Primary } from './review-primary';

const useStyles = makeStyles({
  advice: { display: 'flex', flexDirection: 'column', gap: '12px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', minHeight: '32px' },
  title: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 16px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  name: { overflowWrap: 'anywhere', userSelect: 'text' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface AccountAdviceProps {
  /** Of the headings over the lists: the next one below what stands around them. */
  readonly level: 'h2' | 'h4';
  /** The finding that named what may go. */
  readonly finding: Finding;
  /** What looking again after a visit to Settings found; null before the first look. */
  readonly after: Finding | null;
  /** Called when a list's own button has opened it; without it, no list has one. */
  onLeft?(): void;
  /** The page's own button leads there already. */
  readonly without?: Primary | null;
}

/**
 * Windows' two lists as the person will find them in Settings: which entry may go, which has to stay, and why; after a
 * visit there, which are gone. The removing is the person's own.
 */
export function AccountAdvice({ level, finding, after, onLeft, without = null }: AccountAdviceProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const entries = [...readAccountEntries(finding)].sort(removableFirst);
  const looked = after === null ? [] : lookAgainAtAccounts(finding, after);
  const lists = [...new Set(entries.map(({ list }) => list))];
  return (
    <div className={styles.advice}>
      {lists.map((list) => (
        <ListAdvice
          key={list}
          level={level}
          list={list}
          entries={entries.filter((entry) => entry.list === list)}
          looked={looked}
          {...(onLeft && placeOfList(list) !== without ? { onLeft } : {})}
        />
      ))}
      {areAlike(entries) && <p className={styles.quiet}>{t('guided.alike')}</p>}
      {entries.every(({ advice }) => advice !== 'remove') && (
        <p className={styles.quiet}>{t('guided.noneToGo')}</p>
      )}
      <p className={styles.quiet}>{t('guided.warning')}</p>
    </div>
  );
}

/** Whether a list holds the same address twice: Settings may show no more than that [to be confirmed on Windows]. */
function areAlike(entries: readonly AccountEntry[]): boolean {
  const shown = entries.map(({ list, label }) => `${list} ${label.split(' ')[0]}`);
  return new Set(shown).size < shown.length;
}

function removableFirst(one: AccountEntry, other: AccountEntry): number {
  return Number(other.advice === 'remove') - Number(one.advice === 'remove');
}

interface ListAdviceProps extends Pick<AccountAdviceProps, 'level' | 'onLeft'> {
  readonly list: AccountList;
  readonly entries: readonly AccountEntry[];
  readonly looked: readonly AccountLookedAgain[];
}

function ListAdvice({ level: Heading, list, entries, looked, onLeft }: ListAdviceProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const hasAnyToGo = entries.some(({ advice }) => advice === 'remove');
  return (
    <section aria-label={t(`guided.list.${list}`)}>
      <div className={styles.head}>
        <Heading className={styles.title}>{t(`guided.list.${list}`)}</Heading>
        {onLeft && hasAnyToGo && <OpenPlaceButton place={placeOfList(list)} onLeft={onLeft} />}
      </div>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <Entry
            key={`${entry.store} ${entry.label}`}
            entry={entry}
            now={
              looked.find((one) => one.entry.store === entry.store && one.entry.label === entry.label)?.now
            }
          />
        ))}
      </ul>
    </section>
  );
}

/** What is said of an entry after a visit to Settings. */
const seenAgain = {
  gone: { tone: 'good', words: 'guided.gone' },
  'still-there': { tone: 'note', words: 'guided.stillThere' },
  unknown: { tone: 'doubt', words: 'guided.couldNotTell' },
} as const satisfies Record<AccountLookedAgain['now'], unknown>;

function Entry({ entry, now }: { entry: AccountEntry; now: AccountLookedAgain['now'] | undefined }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const mayGo = entry.advice === 'remove';
  const seen = now !== undefined && (now === 'gone' || mayGo) ? now : null;
  useAnnouncement(seen === null ? '' : `${entry.label}: ${t(seenAgain[seen].words)}`);
  return (
    <li className={styles.entry}>
      <span className={styles.words}>
        <span className={styles.name}>
          {t(mayGo ? 'guided.mayGo' : 'guided.stays')}{' '}
          <span className={styles.strong}>
            <Raw>{entry.label}</Raw>
          </span>
        </span>
        <span className={styles.quiet}>
          {[
            t(`guided.because.${entry.because}`),
            ...entry.costs.map((cost) => t(`guided.costs.${cost}`)),
          ].join(' ')}
        </span>
      </span>
      {seen !== null && (
        <StatusMark tone={seen === 'gone' && !mayGo ? 'other' : seenAgain[seen].tone}>
          {t(seenAgain[seen].words)}
        </StatusMark>
      )}
    </li>
  );
}
