// You let Bob run as long as he is ready. That is strict priority. Here his
// turns age him too, and the youngest runs.
export const turns: string[] = [
  'Ann',
  'Bob',
  'Bob',
  'Bob',
  'Bob',
  'Bob',
  'Bob',
  'Bob',
]
