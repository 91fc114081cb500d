// Bundles the scripts of the pages: `node build.mjs TARGET`, which Maven runs. What did not change since is not built again.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = dirname(fileURLToPath(import.meta.url));
const PACKAGES = ['package.json', 'package-lock.json'];
const work = resolve(process.argv[2], 'explorer');
const scripts = resolve(process.argv[2], 'classes/static/scripts');

function hash(files) {
  const all = createHash('sha256');
  files.forEach((file) => all.update(file).update(readFileSync(join(SOURCES, file))));
  return all.digest('hex');
}

/** Does something unless it was done for the same files before. */
async function once(name, files, made, action) {
  const stamp = join(work, name);
  const now = hash(files);
  if (!existsSync(made) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
    await action();
    writeFileSync(stamp, now);
  }
}

const files = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(SOURCES.length + 1)).sort();
const modules = join(work, 'node_modules');
mkdirSync(work, { recursive: true });

await once('installed', PACKAGES, modules, () => {
  PACKAGES.forEach((file) => cpSync(join(SOURCES, file), join(work, file)));
  // nothing of a package runs but the bundler
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
    { cwd: work, stdio: 'inherit', shell: process.platform === 'win32' });
});

await once('built', files, join(scripts, 'document.js'), async () => {
  const { build } = createRequire(join(work, 'package.json'))('esbuild');
  const all = {
    absWorkingDir: SOURCES, outdir: scripts, bundle: true, minify: true, format: 'esm', target: 'es2022', nodePaths: [modules],
    legalComments: 'linked', loader: { '.ttf': 'file' }, assetNames: '[name]', logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' }
  };
  rmSync(scripts, { recursive: true, force: true });
  // the words of the schema come from the server; what few pages need is loaded where it is needed
  await build({ ...all, entryPoints: { document: 'document.js' }, external: ['schema', 'cytoscape', 'editor'] });
  await build({
    ...all, entryPoints: {
      cytoscape: 'cytoscape', editor: 'editor.js', 'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js', 'graphql.worker': 'monaco-graphql/esm/graphql.worker.js'
    }
  });
});
