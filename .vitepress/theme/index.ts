// What the reader touches: VitePress's own theme, the book's look, and its widgets.

import type { Component } from 'vue'
import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import BookLayout from './BookLayout.vue'
import CheckYourself from './questions/CheckYourself.vue'
import SolveHere from './exercise/SolveHere.vue'
import YourWork from './exercise/YourWork.vue'
import Player from './player/Player.vue'
import Simulation from './simulation/Simulation.vue'
import Timeline from './timeline/Timeline.vue'
import World from './world/World.vue'
import './fonts.css'
import './look.css'
import './page.css'
import './home.css'
import './questions/questions.css'
import './blocks.css'
import './editor/bar.css'
import './print.css'

export default {
  extends: DefaultTheme,
  // The linter does not look into .vue files, so it is told what they hold.
  Layout: BookLayout as Component,
  enhanceApp({ app }) {
    app.component('CheckYourself', CheckYourself as Component)
    app.component('RecordingPlayer', Player as Component)
    app.component('RunSimulation', Simulation as Component)
    app.component('RunWorld', World as Component)
    app.component('TraceTimeline', Timeline as Component)
    app.component('SolveHere', SolveHere as Component)
    app.component('YourWork', YourWork as Component)
  },
} satisfies Theme
