/**
 * What a list has no room for any more stands in its archive: who follows an old link to it is led there. Without script the list
 * leads on by date.
 */
const archive = document.querySelector<HTMLElement>('[data-archive]')?.dataset['archive'];
const id = location.hash.slice(1);

if (archive !== undefined && id !== '' && !document.getElementById(id)) {
  void fetch(archive)
    .then(async (answer) => (await answer.json()) as Record<string, string>)
    .then((addresses) => {
      const address = addresses[id];
      if (address !== undefined) location.replace(address);
    });
}
