// Reads a letter of the format given once and keeps what was compiled for it beside the command.
const { loadCli } = require('../bin/load.js');

const format = process.argv[2];
const letter = `fixtures/bruggen.${format}`;
const { main, keep } = loadCli({ isShort: true, format });
const write = process.stdout.write;
process.stdout.write = () => true;
main(['node', 'leveringen', 'parse', letter])
  .then(() => main(['node', 'leveringen', 'parse', letter, '--format', 'table']))
  .then((code) => {
    process.stdout.write = write;
    if (code === 0) keep();
    process.exitCode = code;
  });
