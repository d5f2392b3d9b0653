// Results as JUnit's XML, which platforms for continuous integration show. Each exercise is a suite,
// each of its tests a case; an exercise that was not run has one case, which says why.

import { xml } from '../../xml.ts'
import type { Mark, Result } from '../grade.ts'

interface Case {
  '@classname': string
  '@name': string
  failure?: { '@message': string }
  skipped?: ''
}

const sum = (suites: readonly { [key: string]: unknown }[], key: string): number =>
  suites.reduce((total, suite) => total + Number(suite[key]), 0)

/** The results of one or more students. */
export function asJunit(title: string, results: readonly Result[]): string {
  const suites = results.flatMap(({ student, exercises }) =>
    exercises.map((mark) => suite(results.length > 1 ? `${student} ${mark.id}` : mark.id, mark)),
  )
  return xml({
    testsuites: {
      '@name': title,
      '@tests': sum(suites, '@tests'),
      '@failures': sum(suites, '@failures'),
      '@skipped': sum(suites, '@skipped'),
      testsuite: suites,
    },
  })
}

function suite(name: string, mark: Mark) {
  const cases = mark.tests.map(({ name: test, state, message = '' }): Case => ({
    '@classname': mark.id,
    '@name': test,
    ...(state === 'fail' && { failure: { '@message': message } }),
  }))
  // What is no failed test, and yet no points: not handed in, could not be loaded, or harm.
  if (mark.state === 'missing')
    cases.push({ '@classname': mark.id, '@name': 'handed in', skipped: '' })
  else if (mark.reason && !cases.some(({ failure }) => failure))
    cases.push({
      '@classname': mark.id,
      '@name': 'can be graded',
      failure: { '@message': mark.reason },
    })
  return {
    '@name': name,
    '@tests': cases.length,
    '@failures': cases.filter(({ failure }) => failure).length,
    '@skipped': cases.filter(({ skipped }) => skipped === '').length,
    properties: {
      property: [
        { '@name': 'points', '@value': mark.points },
        { '@name': 'of', '@value': mark.of },
        { '@name': 'reason', '@value': mark.reason },
      ],
    },
    testcase: cases,
  }
}
