import css from '../styles/scripted.css?inline';

/** Pages do not carry the styles of what only scripts make. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);
