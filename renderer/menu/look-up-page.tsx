import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LookedUpCode } from '../../shared/contract';
import { useRepair } from '../run/repair-context';
import { announce } from '../ui/announcer';
import { Page } from '../ui/page';
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
  const lookUp = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await call('explainText', { text });
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
        <TextArea
          label={t('lookUp.field')}
          value={text}
          onText={setText}
          maxLength={65536}
          rows={3}
          spellCheck={false}
        />
      </form>
      {codes !== null && <p className={styles.text}>{sayFound(codes)}</p>}
      <ul className={styles.list}>
        {(codes ?? []).map((code) => (
          <li key={code.code}>
            <Explanation code={code} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Explanation({ code }: { code: LookedUpCode }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [first = '', ...others] = code.meaning.split(/(?<=[.]) /);
  const rest = others.join(' ');
  return (
    <Surface>
      <h2 className={styles.happened}>{first}</h2>
      {rest !== '' && <p className={styles.text}>{rest}</p>}
      <p className={styles.quiet}>{t(code.known ? 'lookUp.code' : 'lookUp.family', { code: code.code })}</p>
      {code.line !== null && <p className={styles.quiet}>{t('lookUp.line', { line: code.line })}</p>}
      <p className={styles.part}>{t('lookUp.who')}</p>
      <p className={styles.text}>{t(`owner.${code.owner}`)}</p>
      <Advice title={t('lookUp.helps')} texts={code.helps} />
      <Advice title={t('lookUp.avoid')} texts={code.avoid} />
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
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
