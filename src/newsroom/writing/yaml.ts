import { Document, isScalar, visit } from 'yaml';

/** Letters in a line; a longer text goes on in the next line. */
const WIDTH = 120;

/**
 * Fields as YAML, which is read back as the same fields: every scalar is a text, and a list of texts stands in one line. Fields that are
 * undefined or an empty list are left out.
 */
export const yamlOf = (fields: object): string => {
  const written = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  if (written.length === 0) return '';
  const document = new Document(Object.fromEntries(written), { schema: 'failsafe' });
  visit(document, {
    Seq: (_, node) => {
      if (node.items.every(isScalar)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: false });
};
