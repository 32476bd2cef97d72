import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainLines } from '../../electron/reasons/explain';
import texts from '../../electron/reasons/field/pasted-texts.json';
import { createFakeBridge } from '../testing/fake-bridge';
import { button, requestsOf } from '../testing/open-pages';
import { renderApp } from '../testing/render-app';

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const pasted = (name: string) => texts.find((one) => one.name === name)?.text.join('\n') ?? '';

/** The page in front of what is really known of codes. */
async function openLookUp() {
  const bridge = createFakeBridge({
    explainText: ({ text }) => ({ ok: true, value: { codes: explainLines(text) } }),
  });
  const { user } = renderApp(bridge);
  await user.click(await button('Menu'));
  await user.click(await screen.findByRole('menuitem', { name: 'Look up a code' }));
  const field = await screen.findByLabelText<HTMLTextAreaElement>('Code or message');
  const paste = (text: string) => fireEvent.change(field, { target: { value: text } });
  const lookUp = async (text: string) => {
    paste(text);
    await user.click(await button('Look it up'));
    await screen.findByText(/codes? found$|^We found no error code/, { selector: 'p' });
  };
  return { bridge, paste, lookUp };
}

describe('Looking up what was pasted', () => {
  it('takes its answer away once the text is another one', async () => {
    const { paste, lookUp } = await openLookUp();
    await lookUp(pasted('blocked-page-in-german'));
    screen.getByText('Code: AADSTS53000');
    paste(pasted('meeting-invitation'));
    expect(screen.queryByText(/^Code:|code found/)).toBeNull();
  });

  it('says once what helps against several codes of one cause', async () => {
    const { lookUp } = await openLookUp();
    await lookUp(pasted('federation-server-without-device-key'));
    screen.getByText('4 codes found', { selector: 'p' });
    expect(screen.getAllByText('What helps')).toHaveLength(1);
    expect(screen.getAllByText('The same helps as above.')).toHaveLength(3);
  });

  it('reads of a text of any length what it can, and says so', async () => {
    const { bridge, lookUp } = await openLookUp();
    await lookUp(`AADSTS50126 ${'x'.repeat(70_000)}`);
    screen.getByText('Code: AADSTS50126');
    screen.getByText(/Only its first 65,536 characters are read/);
    const [request] = requestsOf(bridge, 'explainText') as [{ text: string }];
    expect(request.text).toHaveLength(65_536);
  });

  it('promises no repair where a check can only show', async () => {
    const { lookUp } = await openLookUp();
    await lookUp(pasted('disk-full-in-german'));
    screen.getByText('This PC: a check shows what it can repair');
    await button('Check this PC');
  });
});
