// What the reader touches: VitePress's own theme, the book's look, and its widgets.

import type { Component } from 'vue'
import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import BookLayout from './BookLayout.vue'
import Player from './player/Player.vue'
import Sandbox from './sandbox/Sandbox.vue'
import Timeline from './timeline/Timeline.vue'
import './blocks.css'

export default {
  extends: DefaultTheme,
  // The linter does not look into .vue files, so it is told what they hold.
  Layout: BookLayout as Component,
  enhanceApp({ app }) {
    app.component('RecordingPlayer', Player as Component)
    app.component('TraceTimeline', Timeline as Component)
    app.component('Sandbox', Sandbox as Component)
  },
} satisfies Theme
