import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Expander } from '../ui/expander';

const useStyles = makeStyles({
  text: {
    maxHeight: '320px',
    margin: '8px 0 0',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    userSelect: 'text',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Whose work is in this program, and under which licences: a file of the build, read when somebody asks for it. */
export function ThirdPartyNotices() {
  const { t } = useTranslation();
  return (
    <Expander level="h2" small label={t('about.notices')}>
      <NoticesText />
    </Expander>
  );
}

function NoticesText() {
  const { t } = useTranslation();
  const styles = useStyles();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (found: string) => isWanted && setText(found);
    fetch('third-party-notices.txt')
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
      .then(show, () => show(t('about.noNotices')));
    return () => {
      isWanted = false;
    };
  }, [t]);
  if (text === null) return <Spinner size="tiny" />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className={styles.text} tabIndex={0} aria-label={t('about.notices')}>
      {text}
    </section>
  );
}
