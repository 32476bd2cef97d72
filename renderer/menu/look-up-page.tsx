import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LookedUpCode } from '../../shared/contract';
import { longestText } from '../../shared/longest-text';
import { useRepair } from '../run/repair-context';
import { announce } from '../ui/announcer';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Raw } from '../ui/raw';
import { cardList, Surface } from '../ui/surface';
import { TextArea } from '../ui/text-input';

const useStyles = makeStyles({
  list: cardList,
  happened: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    userSelect: 'text',
  },
  text: { margin: '4px 0' },
  part: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  helps: { margin: 0, paddingInlineStart: '18px' },
  quiet: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** Explains a code or a pasted message, offline. */
export function LookUpPage() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { call, go, journey, check, work, startCheck } = useRepair();
  const [text, setText] = useState('');
  const [codes, setCodes] = useState<readonly LookedUpCode[] | null>(null);
  const form = useId();
  const [ours] = (codes ?? []).filter(({ owner }) => owner === 'this-pc');
  const isRunning = (journey.check !== null && !check?.end) || (journey.work !== null && !work?.end);
  const type = (typed: string) => {
    setText(typed);
    // What was found was found in another text.
    setCodes(null);
    announce('');
  };
  const lookUp = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await call('explainText', { text: text.slice(0, longestText) });
    setCodes(answer?.codes ?? null);
    if (answer) announce(sayFound(answer.codes));
  };
  const sayFound = ({ length }: readonly LookedUpCode[]) =>
    length === 0 ? t('lookUp.nothing') : t('lookUp.results', { count: length });
  return (
    <Page
      title={t('lookUp.title')}
      lead={t('lookUp.lead')}
      back={{ go: () => go({ type: 'side-closed' }) }}
      actions={
        <>
          {ours && !isRunning && (
            <Button onClick={() => void startCheck({ code: ours.code })}>{t('start.check')}</Button>
          )}
          <Button appearance="primary" type="submit" form={form}>
            {t('lookUp.search')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={lookUp}>
        <TextArea label={t('lookUp.field')} value={text} onText={type} rows={3} spellCheck={false} />
      </form>
      {text.length > longestText && (
        <Notice intent="warning">{t('common.longText', { count: longestText })}</Notice>
      )}
      {codes !== null && <p className={styles.text}>{sayFound(codes)}</p>}
      <ul className={styles.list}>
        {(codes ?? []).map((code, index, all) => (
          <li key={code.code}>
            <Explanation code={code} isSaid={all.slice(0, index).some((one) => helpsAlike(one, code))} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** Whether the same person can do the same about both. */
function helpsAlike(one: LookedUpCode, other: LookedUpCode): boolean {
  const helpOf = ({ owner, helps, avoid }: LookedUpCode) => JSON.stringify([owner, helps, avoid]);
  return helpOf(one) === helpOf(other);
}

/** `isSaid`: what helps stands with a code above. */
function Explanation({ code, isSaid }: { code: LookedUpCode; isSaid: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [first = '', ...others] = code.meaning.split(/(?<=[.]) /);
  const rest = others.join(' ');
  return (
    <Surface>
      <h2 className={styles.happened}>
        <Raw>{first}</Raw>
      </h2>
      {rest !== '' && (
        <p className={styles.text}>
          <Raw>{rest}</Raw>
        </p>
      )}
      <p className={styles.quiet}>{t(code.known ? 'lookUp.code' : 'lookUp.family', { code: code.code })}</p>
      {code.line !== null && <p className={styles.quiet}>{t('lookUp.line', { line: code.line })}</p>}
      {isSaid ? (
        <p className={styles.text}>{t('lookUp.alike')}</p>
      ) : (
        <>
          <p className={styles.part}>{t('lookUp.who')}</p>
          <p className={styles.text}>{t(`owner.${code.owner}`)}</p>
          <Advice title={t('lookUp.helps')} texts={code.helps} />
          <Advice title={t('lookUp.avoid')} texts={code.avoid} />
        </>
      )}
      <p className={styles.quiet}>{t('lookUp.source', { source: code.source })}</p>
    </Surface>
  );
}

function Advice({ title, texts }: { title: string; texts: readonly string[] }) {
  const styles = useStyles();
  if (texts.length === 0) return null;
  return (
    <>
      <p className={styles.part}>{title}</p>
      <ul className={styles.helps}>
        {texts.map((text) => (
          <li key={text}>
            <Raw>{text}</Raw>
          </li>
        ))}
      </ul>
    </>
  );
}
