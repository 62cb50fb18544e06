import type { Project } from '../project.ts';

/** Gives a newsroom an address that has moved, and one that is retired. */
export const retire = (project: Project): void => {
  project.write(
    'retired/old-dam.yaml',
    "address: '/articles/old-dam/'\ndate: 2023-08-15\nkind: moved\nreason: It has another name.\nsuccessor: '/articles/dam-gates-opened/#gates-opened'\n",
  );
  project.write(
    'retired/other-dam.yaml',
    "address: '/articles/other-dam/'\ndate: 2023-08-15\nkind: retired\nreason: It told of another dam.\n",
  );
};
