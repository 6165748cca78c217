// Reads letters of each format once and keeps what was compiled for it beside the command.
const { loadCli } = require('../bin/load.js');

const letters = ['pdf', 'docx', 'txt'].map((extension) => `fixtures/bruggen.${extension}`);
const { main, keep } = loadCli({ isShort: true });
const write = process.stdout.write;
process.stdout.write = () => true;
main(['node', 'leveringen', 'parse', ...letters])
  .then(() => main(['node', 'leveringen', 'parse', ...letters, '--format', 'table']))
  .then((code) => {
    process.stdout.write = write;
    if (code === 0) keep();
    process.exitCode = code;
  });
