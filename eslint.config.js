// Lint: the strict, type-aware rules of typescript-eslint, with few exceptions, each for a reason.
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.vitepress/cache',
      '.vitepress/dist',
      '.vitepress/scratch',
      'work',
      'bench',
      'test/press/attacks',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.site.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // `noUncheckedIndexedAccess` asks for `!` where a line above has proved the index
      '@typescript-eslint/no-non-null-assertion': 'off',
      // numbers in messages are what messages are made of
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `while (true)` is how a generator says that it is infinite
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'always' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['code/**'],
    rules: {
      // programs show what a reader would write, and what goes wrong with it
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/require-yield': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    files: ['code/14-futures/**', 'test/14-futures/**'],
    rules: {
      // the chapter shows what a promise does when nobody waits for it, and what `await` does to a plain value
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/return-await': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
    },
  },
  {
    files: ['code/*/wrong/**'],
    rules: {
      // some kept failures show what an `any` lets through
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['code/*/twins/**'],
    rules: {
      // twins show what a line of Python does when it is written in TypeScript
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  { files: ['*.js'], ...tseslint.configs.disableTypeChecked },
)
