import { Document, isScalar, visit } from 'yaml';

/** The widest line; a longer text goes on in the next. */
const WIDTH = 120;

/**
 * Fields as YAML that is read back as they are: every scalar is a text, and a list of texts stands in one line. What is undefined
 * or an empty list is left out.
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
