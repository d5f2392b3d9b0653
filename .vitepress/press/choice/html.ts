// The form in which a reader chooses, as HTML. The press writes it into the page, where nothing can be
// chosen until the page's script has what it needs: until then its parts are disabled, and without
// JavaScript and on paper it is not there.

import { escape } from '../filmstrip/html.ts'
import { isRange, matters, valueText, type Control, type RangeControl } from './format.ts'
import { defaults } from './format.ts'

/** How numbers are chosen: by dragging, or one after the other. */
export type By = 'dragging' | 'stepping'

/** `about` names the form to who does not see what it stands in; `said` tells the run at first. */
export function formHtml(
  controls: readonly Control[],
  { id, by, about, said = '' }: { id: string; by: By; about: string; said?: string },
): string {
  const rows = controls.map((control) => rowHtml(control, controls, `${id}-${control.name}`, by))
  return (
    `<form class="choice" data-by="${by}" aria-label="${escape(about)}"><fieldset disabled>${rows.join('')}` +
    `<button type="reset" class="choice-reset">As in the text</button></fieldset>` +
    `<p class="choice-said" role="status">${escape(said)}</p></form>`
  )
}

function rowHtml(control: Control, all: readonly Control[], id: string, by: By): string {
  const idle = matters(control, defaults(all)) ? '' : ' disabled'
  const own = ` id="${escape(id)}" name="${escape(control.name)}"`
  const field = isRange(control)
    ? by === 'dragging'
      ? draggedHtml(control, own, idle)
      : steppedHtml(control, own, idle)
    : `<select${own}>${control.options.map((option) => `<option${option === control.value ? ' selected' : ''}>${escape(option)}</option>`).join('')}</select>`
  return `<div class="choice-row"><label for="${escape(id)}">${escape(control.label)}</label>${field}</div>`
}

const bounds = ({ min, max, step = 1, value }: RangeControl): string =>
  ` min="${min}" max="${max}" step="${step}" value="${value}"`

function draggedHtml(control: RangeControl, own: string, idle: string): string {
  const said = escape(valueText(control, control.value))
  return `<input type="range"${own}${bounds(control)} aria-valuetext="${said}"${idle}><span class="choice-value" aria-hidden="true">${said}</span>`
}

function steppedHtml(control: RangeControl, own: string, idle: string): string {
  const unit = control.unit ? `<span class="choice-unit">${escape(control.unit)}</span>` : ''
  const button = (step: -1 | 1, sign: string, which: string): string =>
    `<button type="button" data-step="${step}" aria-label="${which}: ${escape(control.label)}"${idle}>${sign}</button>`
  return `<span class="choice-number">${button(-1, '−', 'Previous')}<input type="number" inputmode="numeric"${own}${bounds(control)}${idle}>${button(1, '+', 'Next')}${unit}</span>`
}
