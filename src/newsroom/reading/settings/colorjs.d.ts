/** The package has types for its modules alone. */
declare module 'colorjs.io/dist/color.js' {
  export { default } from 'colorjs.io';
}
