import { html } from '../html';

/** The look of the overview, light and dark; colours of the pictures keep 3 : 1 against the page in both. */
export const overviewStyle = html`
:root { color-scheme: light dark; --text: #1b1a19; --quiet: #5c5a58; --page: #faf9f8; --card: #fff; --line: #d2d0ce;
  --fine: #0b6a0b; --repaired: #0f6cbd; --open: #c4314b; --elsewhere: #7f56a8; --unseen: #737170 }
@media (prefers-color-scheme: dark) { :root { --text: #f3f2f1; --quiet: #c8c6c4; --page: #1b1a19; --card: #292827;
  --line: #484644; --fine: #6bb700; --repaired: #62abf5; --open: #f1707b; --elsewhere: #c0a0e0; --unseen: #a19f9d } }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/20px "Segoe UI", system-ui, sans-serif }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 24px; line-height: 32px } h2 { font-size: 18px; line-height: 24px; margin: 0 0 .5rem }
section { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1rem; margin: 1rem 0; overflow-x: auto }
table { border-collapse: collapse; margin-top: .5rem; min-width: min(100%, 36rem) }
th, td { text-align: start; vertical-align: top; padding: .25rem .5rem; border-top: 1px solid var(--line); overflow-wrap: break-word }
th { font-weight: 600; max-width: 30rem } thead th { color: var(--quiet) }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap }
.quiet { color: var(--quiet) } p { margin: .25rem 0 }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; margin: .5rem 0 }
.legend svg { vertical-align: -1px }
svg.bar { width: 100%; height: 28px } svg.days { width: 100%; height: auto } svg.row { width: 200px; height: 12px; vertical-align: -1px }
svg rect { stroke: var(--card); stroke-width: 1; vector-effect: non-scaling-stroke } svg.days text { fill: var(--quiet); font-size: 12px } .axis { stroke: var(--line) }
.fine { fill: var(--fine) } .repaired { fill: var(--repaired) } .open { fill: var(--open) }
.elsewhere { fill: var(--elsewhere) } .not-looked-at { fill: var(--unseen) }
details { margin-top: .5rem } summary { cursor: pointer }
@media (forced-colors: active) { svg { forced-color-adjust: none } }
@media print { section { break-inside: avoid } }
`;
