import { makeStyles, tokens } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/model/finding';
import { sayNumber, sayOffset, sayTime } from '../i18n/format';
import { findWord } from '../i18n/say-message';
import { Expander } from '../ui/expander';
import { small } from '../ui/media';
import { Raw } from '../ui/raw';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: '3px 12px 3px 0',
    verticalAlign: 'top',
    width: '40%',
  },
  value: { padding: '3px 12px 3px 0', overflowWrap: 'anywhere', verticalAlign: 'top', userSelect: 'text' },
  from: {
    padding: '3px 0',
    color: tokens.colorNeutralForeground3,
    textAlign: 'end',
    whiteSpace: 'nowrap',
    verticalAlign: 'top',
    [small]: { whiteSpace: 'normal' },
  },
});

/** Advice about accounts, and which advice a reason has: the page tells it in sentences. */
const toldElsewhere = ['may go', 'stays', 'because', 'costs', 'advice'];

/** What was observed: first what anybody understands; what only IT can do something with is folded away. */
export function EvidenceList({
  evidence,
  level,
}: {
  evidence: readonly Evidence[];
  /** Of the fold's heading. */
  level: 'h3' | 'h4';
}) {
  const { t } = useTranslation();
  const shown = evidence.filter(({ name }) => !toldElsewhere.includes(name));
  const plain = shown.filter(({ name }) => findWord(`evidence.name.${name}`) !== null);
  const forIt = shown.filter((fact) => !plain.includes(fact));
  return (
    <>
      {shown.length === 0 && <p>{t('common.none')}</p>}
      {plain.length > 0 && <EvidenceTable evidence={plain} />}
      {forIt.length > 0 && (
        <Expander level={level} small label={t('review.forIt')}>
          <EvidenceTable evidence={forIt} />
        </Expander>
      )}
    </>
  );
}

/** Observations in words: name, value, and who said it when. */
function EvidenceTable({ evidence }: { evidence: readonly Evidence[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <tbody>
        {evidence.map((fact) => (
          <tr key={`${fact.source} ${fact.name} ${String(fact.value)}`}>
            <th scope="row" className={styles.name}>
              <Raw>
                {findWord(`evidence.name.${fact.name}`) ??
                  findWord(`evidence.forIt.${fact.name}`) ??
                  spellOut(fact.name)}
              </Raw>
            </th>
            <td className={styles.value}>
              <Raw>{sayValue(fact, t)}</Raw>
            </td>
            <td className={styles.from}>
              <Raw>{saySource(fact.source, t)}</Raw>, {sayTime(new Date(fact.at), 'medium')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sayValue({ name, value }: Evidence, t: TFunction): string {
  if (value === null || value === '') return t('common.none');
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
  if (name === 'setAside') return sayWhySetAside(String(value));
  if (typeof value === 'string') return value;
  const amount = { count: value, value: sayNumber(value) };
  if (/offset/i.test(name)) return `${sayOffset(value)} (${t('evidence.seconds', amount)})`;
  if (/seconds$/i.test(name)) return t('evidence.seconds', amount);
  return /minutes$/i.test(name) ? t('evidence.minutes', amount) : amount.value;
}

function saySource(source: string, t: TFunction): string {
  const event = /^event (\d+)$/.exec(source)?.[1];
  return event ? t('evidence.event', { id: event }) : (findWord(`evidence.source.${source}`) ?? source);
}

/** `0xCAA90004, weaker` in words: the code of a record, why it does not count, and whose it is. */
function sayWhySetAside(value: string): string {
  return value
    .split(', ')
    .map((part) => (/^[a-z-]+$/.test(part) ? (findWord(`evidence.aside.${part}`) ?? part) : part))
    .join(', ');
}

/** `startType` reads as `Start type`: a name that has no words of its own yet. Names of hosts stay as they are. */
function spellOut(name: string): string {
  if (/^\S+\.\S+$/.test(name)) return name;
  const words = /\s/.test(name) ? name : name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
