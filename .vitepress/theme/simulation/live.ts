// A simulation under a reader's hands: each choice is run by the book's own module, in the page.

import type { Control, Values } from '../../press/choice/format.ts'
import { sumsText, type Simulated } from '../../press/simulation/format.ts'
import { runHtml } from '../../press/simulation/html.ts'
import { ChoiceForm } from '../choice/form.ts'
import { load } from '../choice/module.ts'

interface Exports {
  simulation: { controls: Control[]; run: (values: Values) => Simulated }
}

/** Loads the module and opens the form of the figure; rejects when the module is not to be had. */
export async function live(
  figure: HTMLElement,
  address: string,
  signal: AbortSignal,
): Promise<void> {
  const { simulation } = await load<Exports>(address)
  if (signal.aborted) return
  const form = new ChoiceForm(figure.querySelector('form')!, simulation.controls)
  form.open((values) => {
    const run = simulation.run(values)
    show(figure, run)
    form.say(`${sumsText(run)}.`)
  }, signal)
}

function show(figure: HTMLElement, run: Simulated): void {
  const place = figure.querySelector('.simulation-run')!
  const isOpen = place.querySelector('details')!.open
  place.innerHTML = runHtml(run, figure.id)
  place.querySelector('details')!.open = isOpen
}

/** Says that nothing can be chosen. */
export function sorry(figure: HTMLElement): void {
  figure.querySelector('.choice-said')!.textContent =
    'The simulation could not be loaded. Some runs of it stand below.'
}
