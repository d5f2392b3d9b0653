// What changes its height above the reader's eyes must not move what they look at. Browsers see to that (scroll
// anchoring), but not all of them, and none where a page becomes so short that it ends above that place.

/** Does something to the page; what the reader has come to, or has before their eyes, stays where it is. */
export function holding(act: () => void): void {
  const seen = scrollY > 0 ? cameFor() : undefined
  const top = seen?.getBoundingClientRect().top
  act()
  if (seen?.checkVisibility() && top !== undefined)
    window.scrollBy(0, seen.getBoundingClientRect().top - top)
}

/** The aim of the page's address while it is in view; else what of the text is about in the middle of the view. */
function cameFor(): Element | undefined {
  const aim = document.querySelector(':target')
  const { top = -1 } = aim?.getBoundingClientRect() ?? {}
  if (aim && top >= 0 && top < innerHeight) return aim
  return (
    [0.5, 0.4, 0.6, 0.3, 0.7, 0.2]
      .map((at) => document.elementFromPoint(innerWidth / 2, innerHeight * at))
      .find((element) => element?.closest('.vp-doc > div > *')) ?? undefined
  )
}
